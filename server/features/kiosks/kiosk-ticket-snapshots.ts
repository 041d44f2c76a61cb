import { ok, type Result } from '../../../shared/refusal.ts';
import type { KioskTicket } from '../../../shared/snapshots.ts';
import type { Database, Queries } from '../../db/database.ts';
import { qrCode } from '../../web/qr-code.ts';
import { findTicketView } from '../tickets/find-ticket.ts';

/** What a kiosk shows to whoever has just taken a number. */
export async function kioskTicket(database: Database, ticketId: string, origin: string): Promise<Result<KioskTicket>> {
  const ticket = await findTicketView(database, ticketId);
  if (!ticket.ok) return ticket;
  const address = `${origin}/t/${ticketId}`;
  return ok({ ticket: ticket.value, address, qr: qrCode(address), print: await printOf(database.read, ticketId) });
}

/** The last time it was asked for. */
async function printOf(db: Queries, ticketId: string): Promise<KioskTicket['print']> {
  const job = await db
    .selectFrom('print_jobs')
    .select(['id', 'state', 'problem'])
    .where('ticket_id', '=', ticketId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return job ? { jobId: job.id, state: job.state, problem: job.problem } : null;
}
