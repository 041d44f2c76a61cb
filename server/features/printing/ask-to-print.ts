import type { Locale } from '../../../shared/page.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Topic, Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import { notePrintAsked } from '../tickets/note-print.ts';
import { insertJob, type PrintTarget, targetExists, waitingJob } from './print-job-store.ts';

/** Touched when something is to be printed by the server, whatever the branch. */
export const networkJobs: Topic = 'print:network';

export type PrintRequest = PrintTarget & {
  ticketId: string;
  branchId: string;
  /** Of this server as the visitor sees it, for the QR code: `https://antrian.example.id`. */
  address: string;
  /** That of the visitor. */
  locale: Locale;
  /** Who asks for it again; absent: the kiosk itself. */
  staffId?: string;
};

/** Puts the ticket down for printing; it is printed after the commit. Asked twice before that, it is printed once. */
export async function askToPrint(tx: Transaction, request: PrintRequest): Promise<Result<{ jobId: string }>> {
  const { ticketId, branchId, printerId = null, deviceId = null, staffId = null, address, locale } = request;
  if (!(await targetExists(tx.db, branchId, request))) {
    return refuse('not-found', { field: printerId === null ? 'deviceId' : 'printerId' });
  }
  const waiting = await waitingJob(tx.db, ticketId, request);
  if (waiting) return ok({ jobId: waiting.id });
  const noted = await notePrintAsked(tx, ticketId, staffId);
  if (!noted.ok) return noted;
  const jobId = newId(tx.now);
  await insertJob(tx, {
    id: jobId,
    branch_id: branchId,
    ticket_id: ticketId,
    printer_id: printerId,
    device_id: deviceId,
    address,
    locale,
    staff_id: staffId,
    state: 'asked',
    problem: null,
    asked_at: tx.now,
    claimed_at: null,
    ended_at: null,
  });
  tx.touch(deviceId === null ? networkJobs : `device:${deviceId}`);
  return ok({ jobId });
}
