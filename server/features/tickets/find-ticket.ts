import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { TicketView } from '../../../shared/snapshots.ts';
import type { Database } from '../../db/database.ts';
import { ticketViews } from './ticket-snapshots.ts';

export async function findTicketView({ read, now }: Database, id: string): Promise<Result<TicketView>> {
  const view = (await ticketViews(read, [id], now())).get(id);
  return view ? ok(view) : refuse('not-found', { field: 'ticketId' });
}
