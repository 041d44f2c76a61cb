import type { DeviceRef } from '../../../shared/devices.ts';
import type { KioskSettings } from '../../../shared/kiosk-settings.ts';
import type { Paper, PrintProblem } from '../../../shared/printing.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Queries, Transaction } from '../../db/database.ts';
import type { PrintJobRow } from '../../db/schema.ts';
import { endJob } from './end-job.ts';
import { findJob, settingsOfDevice } from './print-job-store.ts';

/** A job that this kiosk is to print on its own printer; those of others are none of its business. */
export async function ownJob(db: Queries, device: DeviceRef, jobId: string): Promise<Result<PrintJobRow>> {
  const job = await findJob(db, jobId);
  return job?.device_id === device.id ? ok(job) : refuse('not-found', { field: 'jobId' });
}

/** What is in the kiosk's printer. */
export async function paperOfDevice(db: Queries, device: DeviceRef): Promise<Paper> {
  const { paper } = JSON.parse(await settingsOfDevice(db, device.id)) as Partial<KioskSettings>;
  return paper ?? 80;
}

/** A kiosk tells how it went. Told twice, as after a bad line, it is answered alike. */
export async function tellOutcome(
  tx: Transaction,
  device: DeviceRef,
  jobId: string,
  problem: PrintProblem | null,
): Promise<Result<PrintJobRow>> {
  const job = await ownJob(tx.db, device, jobId);
  if (!job.ok) return job;
  return ok((await endJob(tx, jobId, problem)) ?? job.value);
}
