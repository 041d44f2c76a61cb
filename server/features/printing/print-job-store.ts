import type { ExpressionBuilder } from 'kysely';
import type { PrintProblem } from '../../../shared/printing.ts';
import type { Queries, Transaction } from '../../db/database.ts';
import { locked } from '../../db/lock.ts';
import type { PrintJobRow, Schema } from '../../db/schema.ts';

/** Where a ticket is printed: by the server, or by a kiosk with a printer of its own. */
export type PrintTarget = { printerId: string; deviceId?: never } | { deviceId: string; printerId?: never };

const isFor = (target: PrintTarget) => (eb: ExpressionBuilder<Schema, 'print_jobs'>) =>
  target.printerId === undefined ? eb('device_id', '=', target.deviceId) : eb('printer_id', '=', target.printerId);

export async function insertJob(tx: Transaction, job: PrintJobRow): Promise<void> {
  await tx.db.insertInto('print_jobs').values(job).execute();
}

export function findJob(db: Queries, id: string): Promise<PrintJobRow | undefined> {
  return db.selectFrom('print_jobs').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whether the printer or kiosk is there, in the branch. */
export async function targetExists(db: Queries, branchId: string, target: PrintTarget): Promise<boolean> {
  const query =
    target.printerId === undefined
      ? db.selectFrom('devices').select('id').where('id', '=', target.deviceId).where('branch_id', '=', branchId)
      : db.selectFrom('printers').select('id').where('id', '=', target.printerId).where('branch_id', '=', branchId);
  return (await query.executeTakeFirst()) !== undefined;
}

/** A job for the same paper that nobody has taken up yet. */
export function waitingJob(db: Queries, ticketId: string, target: PrintTarget): Promise<PrintJobRow | undefined> {
  return db
    .selectFrom('print_jobs')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('state', '=', 'asked')
    .where(isFor(target))
    .executeTakeFirst();
}

/** The last time the ticket was asked for. */
export function newestJob(db: Queries, ticketId: string): Promise<PrintJobRow | undefined> {
  return db
    .selectFrom('print_jobs')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Printers for which something waits. */
export async function printersWithJobs(db: Queries): Promise<string[]> {
  const rows = await db
    .selectFrom('print_jobs')
    .select('printer_id')
    .distinct()
    .where('ended_at', 'is', null)
    .where('state', '=', 'asked')
    .where('printer_id', 'is not', null)
    .execute();
  return rows.flatMap(({ printer_id }) => printer_id ?? []);
}

/**
 * Takes up the printer's oldest job, unless somebody prints on it already: printers serve one connection at a time, and
 * paper is to come in the order of the numbers. The locked printer keeps other instances from doing the same.
 */
export async function claimJob(tx: Transaction, printerId: string): Promise<PrintJobRow | undefined> {
  await locked(tx, tx.db.selectFrom('printers').select('id').where('id', '=', printerId)).execute();
  const open = tx.db
    .selectFrom('print_jobs')
    .selectAll()
    .where('printer_id', '=', printerId)
    .where('ended_at', 'is', null);
  if (await open.where('state', '=', 'printing').executeTakeFirst()) return undefined;
  const next = await open.where('state', '=', 'asked').orderBy('asked_at').orderBy('id').limit(1).executeTakeFirst();
  if (!next) return undefined;
  return tx.db
    .updateTable('print_jobs')
    .set({ state: 'printing', claimed_at: tx.now })
    .where('id', '=', next.id)
    .where('state', '=', 'asked')
    .returningAll()
    .executeTakeFirst();
}

/** Nothing when it was printed already: what is on paper stays so. */
export function setOutcome(
  tx: Transaction,
  id: string,
  problem: PrintProblem | null,
): Promise<PrintJobRow | undefined> {
  return tx.db
    .updateTable('print_jobs')
    .set({ state: problem === null ? 'printed' : 'failed', problem, ended_at: tx.now })
    .where('id', '=', id)
    .where('state', '<>', 'printed')
    .returningAll()
    .executeTakeFirst();
}

/** Jobs that were asked for, or taken up, before and have come to no end. */
export function staleJobs(
  db: Queries,
  before: { asked: number; askedOfKiosk: number; claimed: number },
): Promise<PrintJobRow[]> {
  return db
    .selectFrom('print_jobs')
    .selectAll()
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'printing'), eb('claimed_at', '<=', before.claimed)]),
        eb.and([eb('state', '=', 'asked'), eb('asked_at', '<=', before.asked)]),
        eb.and([eb('device_id', 'is not', null), eb('asked_at', '<=', before.askedOfKiosk)]),
      ]),
    )
    .orderBy('asked_at')
    .execute();
}

/** KioskSettings, or DisplaySettings. */
export async function settingsOfDevice(db: Queries, id: string): Promise<string> {
  const { settings } = await db.selectFrom('devices').select('settings').where('id', '=', id).executeTakeFirstOrThrow();
  return settings;
}

export async function openJobsOf(db: Queries, target: PrintTarget): Promise<string[]> {
  const rows = await db
    .selectFrom('print_jobs')
    .select('id')
    .where(isFor(target))
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}
