import type { Database } from '../../db/database.ts';
import type { PrintJobRow } from '../../db/schema.ts';
import { endJob } from './end-job.ts';
import { staleJobs } from './print-job-store.ts';

const minute = 60_000;
/** No printer keeps a worker, nor a kiosk, as long as this. */
const printingLimit = minute;
/** A kiosk that does not print at once is off, or its printer is. */
export const kioskLimit = 2 * minute;
/** Nobody wants the paper of somebody who has long been called. */
const askedLimit = 10 * minute;

/** Ends what a process left that died on the way, and what nobody has taken up. At start and every minute. */
export async function endStaleJobs({ read, write, now }: Database): Promise<void> {
  const at = now();
  const stale = await staleJobs(read, {
    asked: at - askedLimit,
    askedOfKiosk: at - kioskLimit,
    claimed: at - printingLimit,
  });
  for (const job of stale) await write((tx) => endJob(tx, job.id, whyStale(job)));
}

function whyStale(job: PrintJobRow) {
  if (job.device_id !== null) return 'no-answer';
  return job.state === 'printing' ? 'interrupted' : 'unreachable';
}
