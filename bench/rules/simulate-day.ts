import { chooseNext, type Turn, type Waiting } from '../../server/features/tickets/choose-next.ts';
import type { CallingRule } from '../../shared/calling-rule.ts';
import type { DataTicket } from '../../tools/replay/data-ticket.ts';

export interface Served {
  serviceId: string;
  priorityClass: string;
  /** Minutes. */
  wait: number;
}

interface Counter {
  serviceIds: string[];
  turn: Turn;
  freeAt: number;
}

const minute = 60_000;
const usualMinutes = 5;
/** Every seventh visitor is of a class that comes first; the data says nothing of it. */
const everyPriority = 7;
/** How much of the counters' time the work would fill. */
const load = 0.97;

/**
 * A day in virtual time: people come when they came, each is served for as long as the office said it took, and every
 * counter serves every service, each beginning with another one. As many counters as the day's work just fills.
 */
export function simulateDay(tickets: readonly DataTicket[], rule: CallingRule): { served: Served[]; counters: number } {
  const coming = tickets.toSorted((a, b) => a.issuedAt - b.issuedAt).map(arrivalOf);
  const services = [...new Set(coming.map(({ serviceId }) => serviceId))].sort();
  const first = coming[0]?.lineAt ?? 0;
  const span = (coming.at(-1)?.lineAt ?? 0) - first;
  const work = coming.reduce((sum, { duration }) => sum + duration, 0);
  const count = Math.max(1, Math.ceil(work / (span * load)));
  const counters = Array.from({ length: count }, (_, n): Counter => {
    const begin = n % services.length;
    return { serviceIds: [...services.slice(begin), ...services.slice(0, begin)], turn: {}, freeAt: first };
  });
  const waiting = new Set<(typeof coming)[number]>();
  const served: Served[] = [];
  let next = 0;
  while (served.length < coming.length) {
    const counter = counters.reduce((a, b) => (b.freeAt < a.freeAt ? b : a));
    const arrival = coming[next];
    // Whoever has come by the time a counter is free stands in the line; with nobody there, the counter waits for the next.
    const now = waiting.size === 0 && arrival ? Math.max(counter.freeAt, arrival.lineAt) : counter.freeAt;
    for (let one = coming[next]; one && one.lineAt <= now; one = coming[++next]) waiting.add(one);
    const choosing = {
      rule,
      serviceIds: counter.serviceIds,
      priorityClasses: new Set(['elderly']),
      turn: counter.turn,
    };
    const choice = chooseNext([...waiting], choosing, now);
    if (!choice) throw new Error('A counter was free, people waited, and nobody was called.');
    const { ticket, turn } = choice;
    waiting.delete(ticket);
    counter.turn = turn;
    counter.freeAt = now + ticket.duration;
    const { serviceId, priorityClass, lineAt } = ticket;
    served.push({ serviceId, priorityClass, wait: (now - lineAt) / minute });
  }
  return { served, counters: count };
}

function arrivalOf({ queueId, letter, number, issuedAt, serviceMinutes }: DataTicket, n: number) {
  const waiting: Waiting = {
    id: `${queueId} ${number}`,
    serviceId: `${letter} ${queueId}`,
    priorityClass: n % everyPriority === 0 ? 'elderly' : 'regular',
    lineAt: issuedAt,
    number,
    sentHere: false,
  };
  return { ...waiting, duration: (serviceMinutes || usualMinutes) * minute };
}
