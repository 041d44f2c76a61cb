import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type SqliteConnection from 'better-sqlite3';
import type { Queries } from '../../server/db/database.ts';
import { openDatabase } from '../../server/db/open.ts';
import { connect } from '../../server/db/sqlite.ts';
import { StartupError } from '../../server/startup-error.ts';
import { ContentSum } from './content-sum.ts';
import { rowsAfter, sourceTables, type Table } from './source-tables.ts';
import {
  batchSize,
  continueIdentities,
  copiedSoFar,
  copyRows,
  endCopy,
  mayCopyInto,
  sumTarget,
} from './target-tables.ts';

export interface Migration {
  /** Of the embedded database. */
  dataDir: string;
  databaseUrl: string;
  say: (line: string) => void;
}

/**
 * Copies the embedded database into an empty PostgreSQL and compares every row. Cut short, it goes on where it stopped
 * when it is run again. Throws StartupError when it cannot, or when the two differ.
 */
export async function migrateToPostgres({ dataDir, databaseUrl, say }: Migration): Promise<void> {
  const file = join(dataDir, 'giliran.db');
  if (!existsSync(file)) throw new StartupError(`There is no database at ${file}.`);
  // Both of this version: an older file is brought up to date first, with a backup beside it.
  await (await openDatabase({ dataDir, now: Date.now })).close();
  const target = await openDatabase({ databaseUrl, dataDir, now: Date.now });
  const source = connect(file);
  try {
    if (!(await mayCopyInto(target.read))) {
      throw new StartupError('The PostgreSQL database has data of its own; choose an empty one.');
    }
    // Held to the end: what somebody else wrote meanwhile would be missing there.
    source.exec('begin immediate');
    const tables = sourceTables(source);
    for (const table of tables) say(`${table.name}: ${await copyTable(source, target.read, table)} rows copied`);
    await continueIdentities(target.read);
    for (const table of tables) await compare(source, target.read, table);
    await endCopy(target.read);
    say(`All ${tables.length} tables are the same on both sides. Start Giliran with this DATABASE_URL from now on.`);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error;
    throw new StartupError('Another program is writing to the database; stop Giliran first.');
  } finally {
    source.close();
    await target.close();
  }
}

async function copyTable(source: SqliteConnection.Database, target: Queries, table: Table): Promise<number> {
  let last = await copiedSoFar(target, table);
  let copied = 0;
  for (;;) {
    const rows = rowsAfter(source, table, last, batchSize(table));
    const end = rows.at(-1);
    if (!end) return copied;
    last = end.__rowid;
    await copyRows(target, table, rows, last);
    copied += rows.length;
  }
}

async function compare(source: SqliteConnection.Database, target: Queries, table: Table): Promise<void> {
  const here = new ContentSum();
  const there = new ContentSum();
  let last = 0;
  for (;;) {
    const rows = rowsAfter(source, table, last, 500);
    for (const row of rows) here.add(table.columns, row);
    const end = rows.at(-1);
    if (!end) break;
    last = end.__rowid;
  }
  await sumTarget(target, table, there);
  if (`${here}` === `${there}`) return;
  throw new StartupError(
    `${table.name} differs: ${here.rows} rows here, ${there.rows} in PostgreSQL, or other values in them. Copy again into an empty database.`,
  );
}
