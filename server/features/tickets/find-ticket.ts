import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { TicketView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { ticketViews } from './ticket-snapshots.ts';

export async function findTicketView(db: Queries, id: string): Promise<Result<TicketView>> {
  const view = (await ticketViews(db, [id])).get(id);
  return view ? ok(view) : refuse('not-found', { field: 'ticketId' });
}
