import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Database } from '../../db/database.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { escpos } from './escpos.ts';
import { notePrinterState } from './note-printer-state.ts';
import { sendToPrinter } from './printer-link.ts';
import { findPrinter } from './printer-store.ts';

/** Prints a page on which one sees whether the paper is as wide as it was said to be. Waits for the printer. */
export async function printTestPage(
  { read, write }: Database,
  actor: ActingStaff,
  id: string,
  origin: string,
): Promise<Result<null>> {
  const printer = await findPrinter(read, id);
  if (!printer) return refuse('not-found', { field: 'id' });
  if (!mayActIn(actor, printer.branch_id)) return refuse('forbidden');
  const { name, host, port, paper, reports_status } = printer;
  const page = escpos(
    {
      blocks: [
        { kind: 'text', text: name, size: 'large' },
        { kind: 'rule' },
        { kind: 'text', text: 'A123', size: 'huge' },
        { kind: 'text', text: `${paper} mm, ${host}:${port}`, size: 'normal' },
        { kind: 'qr' },
        { kind: 'rule' },
      ],
      address: origin,
      logo: null,
    },
    paper,
  );
  const problem = await sendToPrinter({ host, port, reportsStatus: reports_status === 1 }, page);
  await write((tx) => notePrinterState(tx, id, problem));
  return problem === null ? ok(null) : refuse('not-printed');
}
