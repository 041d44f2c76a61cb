import type { PrintProblem } from '../../../shared/printing.ts';
import type { Transaction } from '../../db/database.ts';
import { endJob } from './end-job.ts';
import { openJobsOf, type PrintTarget } from './print-job-store.ts';

/** What was still to be printed there will not be: no ticket is left waiting for its paper. */
export async function endOpenJobs(tx: Transaction, target: PrintTarget, problem: PrintProblem): Promise<void> {
  for (const jobId of await openJobsOf(tx.db, target)) await endJob(tx, jobId, problem);
}
