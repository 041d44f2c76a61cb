import { isDeepStrictEqual } from 'node:util';
import type { Happened, Model } from './model.ts';
import type { Rows } from './rows.ts';

/** What the model and the tables both know, in one form for both. */
export interface Known {
  tickets: Record<string, unknown>;
  events: Record<string, Omit<Happened, 'ticketId'>[]>;
  seats: Record<string, string>;
  keys: Record<string, string>;
}

export function agrees(model: Model, tables: Known): boolean {
  return isDeepStrictEqual(knownByModel(model), tables);
}

export function knownByModel(model: Model): Known {
  return {
    tickets: Object.fromEntries(model.tickets),
    events: byTicket(model.events),
    seats: Object.fromEntries([...model.seats].map(([counterId, { staffId }]) => [counterId, staffId])),
    keys: Object.fromEntries([...model.keys].map(([key, ticketId]) => [`key ${key}`, ticketId])),
  };
}

export function knownByTables(rows: Rows): Known {
  const events = rows.events.map((row) => ({
    ticketId: row.ticket_id,
    kind: row.kind,
    from: row.from_state,
    to: row.to_state,
    at: row.at,
    staffId: row.staff_id,
    counterId: row.counter_id,
    reason: row.reason,
  }));
  const open = rows.sessions.filter((session) => session.closed_at === null);
  return {
    tickets: Object.fromEntries(rows.tickets.map((ticket) => [ticket.id, ticket])),
    events: byTicket(events),
    seats: Object.fromEntries(open.map((session) => [session.counter_id, session.staff_id])),
    keys: Object.fromEntries(rows.requests.map((request) => [request.request_key, request.ticket_id])),
  };
}

function byTicket(events: readonly Happened[]): Known['events'] {
  const lists: Known['events'] = {};
  for (const { ticketId, ...event } of events) lists[ticketId] = [...(lists[ticketId] ?? []), event];
  return lists;
}
