import type { Database } from '../../db/database.ts';
import type { PrinterRow } from '../../db/schema.ts';
import { notePrinterState } from './note-printer-state.ts';
import { checkPrinter } from './printer-link.ts';
import { allPrinters } from './printer-store.ts';

/** Asks each printer how it is, side by side. */
export async function checkPrinters(database: Database): Promise<void> {
  const printers = await allPrinters(database.read);
  await Promise.all(printers.map((printer) => check(database, printer)));
}

async function check(database: Database, { id, host, port, reports_status }: PrinterRow): Promise<void> {
  const problem = await checkPrinter({ host, port, reportsStatus: reports_status === 1 });
  await database.write((tx) => notePrinterState(tx, id, problem));
}
