import type { KioskView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';

/** What a kiosk is still to print on its own printer; oldest first. Touched: `device:ID`. */
export async function printJobsOfDevice(db: Queries, deviceId: string): Promise<KioskView['printJobs']> {
  return db
    .selectFrom('print_jobs')
    .select(['id', 'ticket_id as ticketId'])
    .where('device_id', '=', deviceId)
    .where('state', '=', 'asked')
    .where('ended_at', 'is', null)
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
