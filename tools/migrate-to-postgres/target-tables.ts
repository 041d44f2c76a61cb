import { sql } from 'kysely';
import type { Queries } from '../../server/db/database.ts';
import type { ContentSum } from './content-sum.ts';
import type { Table } from './source-tables.ts';

const progressTable = 'migration_progress';
/** PostgreSQL takes 65,535 values in a statement. */
const valuesLimit = 60_000;

/** Rows to copy at a time, by how many values each has. */
export const batchSize = ({ columns }: Table) => Math.min(2000, Math.floor(valuesLimit / columns.length));

/** Whether the target may be copied into: it is empty, or an earlier copy into it was cut short. */
export async function mayCopyInto(db: Queries): Promise<boolean> {
  const { rows } = await sql<{ begun: boolean }>`select to_regclass(${progressTable}) is not null as begun`.execute(db);
  if (rows[0]?.begun) return true;
  const branch = await db.selectFrom('branches').select('id').limit(1).executeTakeFirst();
  if (branch) return false;
  await sql`create table ${sql.table(progressTable)} (name text primary key, last_row bigint not null)`.execute(db);
  // What the schema came with, for instance a secret made at a start, gives way to what is copied.
  await sql`delete from secrets`.execute(db);
  return true;
}

/** The last row of the source that is in the target. */
export async function copiedSoFar(db: Queries, { name }: Table): Promise<number> {
  const { rows } = await sql<{
    last_row: number;
  }>`select last_row from ${sql.table(progressTable)} where name = ${name}`.execute(db);
  return rows[0]?.last_row ?? 0;
}

/** The rows and how far the copy came, together: cut short anywhere, it goes on after the last row that is there. */
export async function copyRows(
  db: Queries,
  { name, columns }: Table,
  rows: readonly Record<string, unknown>[],
  lastRow: number,
): Promise<void> {
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await db.transaction().execute(async (transaction) => {
    await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
      overriding system value values ${sql.join(values)}`.execute(transaction);
    await sql`insert into ${sql.table(progressTable)} (name, last_row) values (${name}, ${lastRow})
      on conflict (name) do update set last_row = excluded.last_row`.execute(transaction);
  });
}

/** Numbers that PostgreSQL gives by itself go on after the highest that was copied. */
export async function continueIdentities(db: Queries): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(db);
  for (const { table, column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      greatest((select max(${sql.ref(column)}) from ${sql.table(table)}), 1))`.execute(db);
  }
}

export async function sumTarget(db: Queries, { name, columns }: Table, sum: ContentSum): Promise<void> {
  const query = sql<Record<string, unknown>>`select ${sql.join(columns.map((column) => sql.ref(column)))}
    from ${sql.table(name)}`;
  // A cursor: a table may have millions of rows, and some hold whole videos.
  await db.transaction().execute(async (transaction) => {
    await sql`declare rows no scroll cursor for ${query}`.execute(transaction);
    for (;;) {
      const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(100)} from rows`.execute(transaction);
      for (const row of rows) sum.add(columns, row);
      if (rows.length === 0) return;
    }
  });
}

export async function endCopy(db: Queries): Promise<void> {
  await sql`drop table ${sql.table(progressTable)}`.execute(db);
}
