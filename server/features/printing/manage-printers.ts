import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import type { PrinterRow } from '../../db/schema.ts';
import { uniquely } from '../../db/unique-violation.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { endOpenJobs } from './end-open-jobs.ts';
import { checkPrinterInput, type PrinterInput } from './printer-settings.ts';
import { findPrinter, insertPrinter, removePrinter, updatePrinter } from './printer-store.ts';

const nameTaken = refuse('name-taken', { field: 'name' });

export async function createPrinter(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  input: PrinterInput,
): Promise<Result<string>> {
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const checked = checkPrinterInput(input);
  if (!checked.ok) return checked;
  const id = newId(tx.now);
  const inserted = await uniquely(insertPrinter(tx, { ...checked.value, id, branch_id: branchId }), nameTaken);
  if (!inserted.ok) return inserted;
  tx.touch(`devices:${branchId}`);
  return ok(id);
}

export async function editPrinter(
  tx: Transaction,
  actor: ActingStaff,
  id: string,
  input: PrinterInput,
): Promise<Result<null>> {
  const printer = await managedPrinter(tx, actor, id);
  if (!printer.ok) return printer;
  const checked = checkPrinterInput(input);
  if (!checked.ok) return checked;
  const updated = await uniquely(updatePrinter(tx, id, checked.value), nameTaken);
  if (!updated.ok) return updated;
  tx.touch(`devices:${printer.value.branch_id}`);
  return ok(null);
}

/** What it had still to print will not be; kiosks that used it show the number instead. */
export async function deletePrinter(tx: Transaction, actor: ActingStaff, id: string): Promise<Result<null>> {
  const printer = await managedPrinter(tx, actor, id);
  if (!printer.ok) return printer;
  await endOpenJobs(tx, { printerId: id }, 'unreachable');
  await removePrinter(tx, id);
  tx.touch(`devices:${printer.value.branch_id}`);
  tx.touch(`branch:${printer.value.branch_id}`);
  return ok(null);
}

async function managedPrinter(tx: Transaction, actor: ActingStaff, id: string): Promise<Result<PrinterRow>> {
  const printer = await findPrinter(tx.db, id);
  if (!printer) return refuse('not-found', { field: 'id' });
  return mayActIn(actor, printer.branch_id) ? ok(printer) : refuse('forbidden');
}
