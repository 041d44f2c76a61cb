import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import { locked } from '../../db/lock.ts';
import type { SeriesRow } from '../../db/schema.ts';
import type { NumberRange } from './number-range.ts';

export type NumberedService = Awaited<ReturnType<typeof lockNumbers>>[number];

/** Whoever else changes services of the branch waits. */
export async function lockServices(tx: Transaction, branchId: string): Promise<void> {
  await locked(tx, tx.db.selectFrom('branches').select('id').where('id', '=', branchId)).execute();
}

/** All services of the branch with their ranges; whoever else changes numbers there waits. */
export async function lockNumbers(tx: Transaction, branchId: string) {
  await lockServices(tx, branchId);
  return tx.db
    .selectFrom('services')
    .innerJoin('series', 'series.id', 'services.series_id')
    .select(['services.id', 'services.prefix', 'services.digits', 'services.series_id', 'services.active'])
    .select(['series.first_number', 'series.last_number'])
    .where('services.branch_id', '=', branchId)
    .execute();
}

export function seriesById(tx: Transaction, id: string): Promise<SeriesRow> {
  return tx.db.selectFrom('series').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

export async function insertSeries(tx: Transaction, series: SeriesRow): Promise<void> {
  await tx.db.insertInto('series').values(series).execute();
}

export async function updateSeries(tx: Transaction, id: string, { first, last }: NumberRange): Promise<void> {
  await tx.db.updateTable('series').set({ first_number: first, last_number: last }).where('id', '=', id).execute();
}

/** Undefined while the series gave no number that day. */
export async function lastNumberOfDay(
  tx: Transaction,
  series: Pick<SeriesRow, 'id' | 'branch_id'>,
  day: string,
): Promise<number | undefined> {
  const row = await tx.db
    .selectFrom('numbers')
    .select('last_number')
    .where('branch_id', '=', series.branch_id)
    .where('service_day', '=', day)
    .where('series_id', '=', series.id)
    .executeTakeFirst();
  return row?.last_number;
}

/** What people hold that day in all series but one, as far as it begins with this prefix. */
export async function labelsOfDay(
  tx: Transaction,
  key: { branchId: string; day: string; prefix: string; not: string },
): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('tickets')
    .select('label')
    .where('branch_id', '=', key.branchId)
    .where('service_day', '=', key.day)
    .where('series_id', '!=', key.not)
    .where(sql<boolean>`substr(label, 1, ${sql.lit(key.prefix.length)}) = ${key.prefix}`)
    .execute();
  return rows.map(({ label }) => label);
}
