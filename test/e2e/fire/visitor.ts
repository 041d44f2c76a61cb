import type { Chance } from './chance.ts';
import type { Load } from './load.ts';

export interface Visiting {
  name: string;
  branchId: string;
  serviceIds: readonly string[];
}

/** Takes one number after another, sometimes with a double tap; some are given back. */
export async function visit(load: Load, chance: Chance, { name, branchId, serviceIds }: Visiting): Promise<void> {
  for (let serial = 1; !load.stopped; serial++) {
    const request = {
      path: `/branches/${branchId}/tickets`,
      body: { serviceId: chance.pick(serviceIds) },
      headers: { 'idempotency-key': `${name} ${serial}` },
    };
    const taps = Array.from({ length: chance.percent(20) ? 2 : 1 }, () => load.insist('take', request));
    const [first, second = first] = await Promise.all(taps);
    const ticket = first?.body;
    if (ticket?.id === undefined || ticket.id !== second?.body.id) {
      load.fault(`${name} got ${JSON.stringify([first, second])} for one request`);
      continue;
    }
    load.tickets.set(ticket.id, ticket.number);
    if (chance.percent(25)) await load.insist('cancel', { path: `/tickets/${ticket.id}/cancel`, body: {} });
  }
}
