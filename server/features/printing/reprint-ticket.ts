import { locales } from '../../../shared/page.ts';
import { type Result, refuse } from '../../../shared/refusal.ts';
import type { Queries, Transaction } from '../../db/database.ts';
import type { PrintJobRow } from '../../db/schema.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { findTicketById } from '../tickets/find-ticket.ts';
import { askToPrint } from './ask-to-print.ts';
import { newestJob, type PrintTarget, targetExists } from './print-job-store.ts';
import { firstPrinter } from './printer-store.ts';

/** Once more, where and as it was printed last; a ticket taken on a phone comes from the branch's first printer. */
export async function reprintTicket(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
  address: string,
): Promise<Result<{ jobId: string }>> {
  const found = await findTicketById(tx.db, ticketId);
  if (!found.ok) return found;
  const branchId = found.value.branch_id;
  if (!mayActIn(staff, branchId)) return refuse('forbidden');
  const last = await newestJob(tx.db, ticketId);
  const target = await targetLike(tx.db, last, branchId);
  if (!target) return refuse('no-printer');
  const locale = last?.locale ?? locales[0];
  return askToPrint(tx, { ...target, ticketId, branchId, address, locale, staffId: staff.id });
}

async function targetLike(db: Queries, last: PrintJobRow | undefined, branchId: string): Promise<PrintTarget | null> {
  const before: PrintTarget | null = last?.printer_id
    ? { printerId: last.printer_id }
    : last?.device_id
      ? { deviceId: last.device_id }
      : null;
  if (before && (await targetExists(db, branchId, before))) return before;
  const first = await firstPrinter(db, branchId);
  return first ? { printerId: first.id } : null;
}
