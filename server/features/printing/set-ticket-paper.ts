import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import { isTemplate, standardTemplates } from '../../../shared/ticket-paper.ts';
import type { Transaction } from '../../db/database.ts';
import { mediaOf } from '../media/media-snapshots.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import type { PaperSettings } from './ticket-paper-snapshots.ts';
import { updatePaper } from './ticket-paper-store.ts';

const tidy = (template: string) => template.replaceAll('\r\n', '\n').trimEnd();

export async function setTicketPaper(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  { template, logoId }: PaperSettings,
): Promise<Result<null>> {
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  if (template !== null && !isTemplate(template)) return refuse('template-invalid', { field: 'template' });
  if (logoId !== null && !(await mediaOf(tx.db, branchId, [logoId])).has(logoId)) {
    return refuse('not-found', { field: 'logoId' });
  }
  // The standard one is not kept: it is to get better with the next version.
  const own = template !== null && tidy(template) !== standardTemplates.id ? tidy(template) : null;
  await updatePaper(tx, branchId, { template: own, logoId });
  return ok(null);
}
