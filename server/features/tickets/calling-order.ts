import { type Choice, type ChoosingCounter, chooseNext, compareInLine, type Waiting } from './choose-next.ts';

export type Called<Ticket extends Waiting> = Pick<Choice<Ticket>, 'ticket' | 'why'>;

/** The order in which a whole line would be called if all were called now, and why each in its place. */
export function callingOrder<Ticket extends Waiting>(
  tickets: readonly Ticket[],
  counter: ChoosingCounter,
  now: number,
  limit: number = tickets.length,
): Called<Ticket>[] {
  const lines = [...Map.groupBy(tickets.toSorted(compareInLine), lineOf).values()].map((line) => line.values());
  const heads = new Map(lines.flatMap((line) => withNext(line)));
  const order: Called<Ticket>[] = [];
  let { turn } = counter;
  while (order.length < limit) {
    const choice = chooseNext([...heads.keys()], { ...counter, turn }, now);
    if (!choice) break;
    order.push({ ticket: choice.ticket, why: choice.why });
    turn = choice.turn;
    const line = heads.get(choice.ticket);
    heads.delete(choice.ticket);
    for (const [ticket, rest] of line ? withNext(line) : []) heads.set(ticket, rest);
  }
  return order;
}

function withNext<Ticket>(line: Iterator<Ticket>): [Ticket, Iterator<Ticket>][] {
  const next = line.next();
  return next.done ? [] : [[next.value, line]];
}

const lineOf = ({ serviceId, priorityClass, sentHere }: Waiting) => `${serviceId} ${priorityClass} ${sentHere}`;
