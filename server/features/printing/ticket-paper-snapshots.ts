import type { Locale } from '../../../shared/page.ts';
import { ok, type Result } from '../../../shared/refusal.ts';
import type { TicketView } from '../../../shared/snapshots.ts';
import { type PaperBlock, standardTemplates, ticketPaper } from '../../../shared/ticket-paper.ts';
import type { Database, Queries } from '../../db/database.ts';
import { mediaOf } from '../media/media-snapshots.ts';
import { findTicketView } from '../tickets/find-ticket.ts';
import { estimateWait } from './estimate-wait.ts';
import { ticketFacts } from './ticket-facts.ts';
import { waitBasis } from './wait-basis-snapshots.ts';

export interface PaperSettings {
  /** Null: the standard one. */
  template: string | null;
  logoId: string | null;
}

export interface FilledPaper {
  ticket: TicketView;
  blocks: PaperBlock[];
  /** Of the ticket's page. */
  address: string;
  logoId: string | null;
}

export async function paperSettings(db: Queries, branchId: string): Promise<PaperSettings> {
  const row = await db
    .selectFrom('branches')
    .select(['ticket_template as template', 'ticket_logo_id as logoId'])
    .where('id', '=', branchId)
    .executeTakeFirstOrThrow();
  // A file that is gone leaves no gap.
  const found = row.logoId !== null && (await mediaOf(db, branchId, [row.logoId])).has(row.logoId);
  return { template: row.template, logoId: found ? row.logoId : null };
}

/** A ticket as its paper shows it now. `origin` is this server's address. */
export async function filledPaper(
  database: Database,
  { ticketId, origin, locale }: { ticketId: string; origin: string; locale: Locale },
): Promise<Result<FilledPaper>> {
  const found = await findTicketView(database, ticketId);
  if (!found.ok) return found;
  const ticket = found.value;
  const { template, logoId } = await paperSettings(database.read, ticket.branch.id);
  const address = `${origin}/t/${ticket.id}`;
  const basis = await waitBasis(database.read, ticket);
  const facts = ticketFacts(ticket, { address, estimate: basis && estimateWait(basis), locale });
  const blocks = ticketPaper(template ?? standardTemplates[locale], facts);
  return ok({ ticket, blocks: blocks.filter(({ kind }) => kind !== 'logo' || logoId !== null), address, logoId });
}
