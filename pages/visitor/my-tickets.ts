import type { ServiceDay, TicketView } from '../../shared/snapshots.ts';
import { finished } from './ticket-words.ts';

/** What this phone remembers of its own tickets. Nothing about the person. */
export interface MyTicket {
  id: string;
  number: string;
  serviceDay: ServiceDay;
}

const key = 'giliran.tickets';

export function todayIn(timeZone: string, now: number): ServiceDay {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

/** A phone may forbid storage; then it simply remembers nothing. */
export function myTickets(storage: () => Storage): MyTicket[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isMyTicket) : [];
  } catch {
    return [];
  }
}

/** Keeps a ticket that is still good, forgets one that is not, and with it those of other days. */
export function rememberTicket(ticket: TicketView, storage: () => Storage): void {
  const others = myTickets(storage).filter(
    ({ id, serviceDay }) => id !== ticket.id && serviceDay === ticket.serviceDay,
  );
  const { id, number, serviceDay } = ticket;
  const kept = finished(ticket) ? others : [...others, { id, number, serviceDay }];
  try {
    storage().setItem(key, JSON.stringify(kept));
  } catch {
    return;
  }
}

function isMyTicket(value: unknown): value is MyTicket {
  const ticket = value as Partial<Record<keyof MyTicket, unknown>> | null;
  return typeof ticket?.id === 'string' && typeof ticket.number === 'string' && typeof ticket.serviceDay === 'string';
}
