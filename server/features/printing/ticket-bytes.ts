import type { Paper } from '../../../shared/printing.ts';
import { ok, type Result } from '../../../shared/refusal.ts';
import type { Database } from '../../db/database.ts';
import type { PrintJobRow } from '../../db/schema.ts';
import { escpos } from './escpos.ts';
import { logoPicture } from './logo.ts';
import { filledPaper } from './ticket-paper-snapshots.ts';

/** What is sent to the printer for a job. */
export async function ticketBytes(
  database: Database,
  { ticket_id: ticketId, address: origin, locale }: Pick<PrintJobRow, 'ticket_id' | 'address' | 'locale'>,
  paper: Paper,
): Promise<Result<Uint8Array>> {
  const filled = await filledPaper(database, { ticketId, origin, locale });
  if (!filled.ok) return filled;
  const { blocks, address, logoId } = filled.value;
  return ok(escpos({ blocks, address, logo: await logoPicture(database.read, logoId) }, paper));
}
