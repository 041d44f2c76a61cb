import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { TicketView } from '../../../shared/snapshots.ts';
import type { Database, Queries } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { ticketViewOf } from './one-ticket-snapshots.ts';
import { findTicket } from './ticket-store.ts';

export async function findTicketView({ read, now }: Database, id: string): Promise<Result<TicketView>> {
  const view = await ticketViewOf(read, id, now());
  return view ? ok(view) : refuse('not-found', { field: 'ticketId' });
}

/** The row, for commands that change nothing of the ticket's course. */
export async function findTicketById(db: Queries, id: string): Promise<Result<TicketRow>> {
  const ticket = await findTicket.first(db, { id });
  return ticket ? ok(ticket) : refuse('not-found', { field: 'ticketId' });
}
