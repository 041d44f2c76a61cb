import type { DataTicket } from './data-ticket.ts';

export interface PlannedService {
  name: string;
  prefix: string;
  /**
   * As many as the queue ever had open at once, at least one. Summed over queues this is more than the office had open
   * at any moment, since its clerks moved between queues; but what moved is not in the data, and a queue that had three
   * counters at noon needs three to be replayed.
   */
  counters: number;
  /** In the order of issue; the server is to number them 1..n in this order. */
  tickets: DataTicket[];
}

const nameLimit = 60;
const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A queue is a service and its letter the prefix; where a letter is missing or taken, a free one steps in. */
export function planOffice(tickets: DataTicket[], names: ReadonlyMap<string, string>): PlannedService[] {
  const queues = [...Map.groupBy(tickets, (ticket) => ticket.queueId)];
  const usual = new Set(tickets.map(({ letter }) => letter.toUpperCase()));
  const spare = [...alphabet, ...alphabet.flatMap((first) => alphabet.map((second) => first + second))].values();
  const taken = new Set<string>();
  const prefixFor = (letter: string): string => {
    let prefix = letter;
    while (!/^[A-Z]{1,4}$/.test(prefix) || taken.has(prefix) || (prefix !== letter && usual.has(prefix))) {
      prefix = spare.next().value ?? '';
    }
    taken.add(prefix);
    return prefix;
  };
  return queues.map(([queueId, ofQueue]) => {
    const letter = ofQueue[0]?.letter.toUpperCase() ?? '';
    return {
      name: serviceName(names.get(queueId), letter, queueId),
      prefix: prefixFor(letter),
      counters: Math.max(1, ...ofQueue.map(({ openCounters }) => openCounters)),
      tickets: ofQueue.sort((a, b) => a.issuedAt - b.issuedAt || a.number - b.number),
    };
  });
}

/** Without the letter that stands before most names: the prefix says it already. */
function serviceName(given: string | undefined, letter: string, queueId: string): string {
  const text = (given ?? '').replace(/\s+/g, ' ').trim();
  const name = text.startsWith(`${letter}:`) ? text.slice(letter.length + 1).trim() : text;
  return [...(name || `Antrian ${letter || queueId}`)].slice(0, nameLimit).join('');
}
