import type { KioskView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { kioskLimit } from './end-stale-jobs.ts';

/**
 * What a kiosk is still to print on its own printer; oldest first. Touched: `device:ID`. Too old ones are left out even
 * before they are ended: a kiosk that comes back with its server must not begin with them.
 */
export async function printJobsOfDevice(db: Queries, deviceId: string, now: number): Promise<KioskView['printJobs']> {
  return db
    .selectFrom('print_jobs')
    .select(['id', 'ticket_id as ticketId'])
    .where('device_id', '=', deviceId)
    .where('state', '=', 'asked')
    .where('ended_at', 'is', null)
    .where('asked_at', '>', now - kioskLimit)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

/** How a job stands. */
export async function printJobView(db: Queries, jobId: string) {
  return db
    .selectFrom('print_jobs')
    .select(['id', 'ticket_id as ticketId', 'state', 'problem'])
    .where('id', '=', jobId)
    .executeTakeFirstOrThrow();
}
