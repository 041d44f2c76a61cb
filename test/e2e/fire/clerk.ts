import { setTimeout as wait } from 'node:timers/promises';
import type { CounterView } from '../../../shared/snapshots.ts';
import type { Request } from './balancer.ts';
import type { Chance } from './chance.ts';
import type { Load } from './load.ts';

export interface Desk {
  counterId: string;
  cookie: string;
  serviceIds: readonly string[];
}

/** Calls, serves and sends on, by what the console of any instance shows; looks again after each command. */
export async function work(load: Load, chance: Chance, { counterId, cookie, serviceIds }: Desk): Promise<void> {
  const headers = { cookie };
  while (!load.stopped) {
    const seen = await load.balancer.ask({ path: `/counters/${counterId}`, headers });
    if (seen && seen.status !== 200) load.fault(`The console was answered with ${seen.status}`);
    if (seen?.status !== 200) {
      await wait(50);
      continue;
    }
    const { verb, ...request } = next(seen.body as CounterView, chance, serviceIds);
    const answer = await load.command(verb, { ...request, headers });
    // Nobody waits.
    if (answer?.status === 409) await wait(20);
  }
}

function next({ counter, ticket, waiting }: CounterView, chance: Chance, serviceIds: readonly string[]) {
  const at = (id: string, verb: string, body = {}): Request & { verb: string } => ({
    verb,
    path: `/tickets/${id}/${verb}`,
    body,
  });
  if (ticket?.state === 'serving') return at(ticket.id, 'complete');
  if (ticket) {
    const verb = chance.pick(['serve', 'serve', 'serve', 'recall', 'no-show', 'complete', 'cancel', 'transfer']);
    return at(ticket.id, verb, verb === 'transfer' ? { serviceId: chance.pick(serviceIds) } : {});
  }
  // Two clerks may want to send on the same person, while a third calls them.
  const [first] = waiting;
  if (first && chance.percent(15)) return at(first.id, 'transfer', { serviceId: chance.pick(serviceIds) });
  return { verb: 'call-next', path: `/counters/${counter.id}/call-next`, body: {} };
}
