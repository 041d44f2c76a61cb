import type { PrintProblem } from '../../../shared/printing.ts';
import type { Transaction } from '../../db/database.ts';
import type { PrintJobRow } from '../../db/schema.ts';
import { notePrintOutcome } from '../tickets/note-print.ts';
import { newestJob, setOutcome } from './print-job-store.ts';

/** How it went; the ticket shows it unless it was asked for again since. Undefined: it had been printed before. */
export async function endJob(
  tx: Transaction,
  jobId: string,
  problem: PrintProblem | null,
): Promise<PrintJobRow | undefined> {
  const job = await setOutcome(tx, jobId, problem);
  if (!job) return undefined;
  const newest = await newestJob(tx.db, job.ticket_id);
  if (newest?.id === jobId) {
    const state = problem === null ? 'printed' : 'failed';
    await notePrintOutcome(tx, { ticketId: job.ticket_id, branchId: job.branch_id }, { state, problem });
  }
  if (job.device_id !== null) tx.touch(`device:${job.device_id}`);
  return job;
}
