import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { StartupError } from '../startup-error.ts';
import type { Clock, Database, Queries } from './database.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import type { Schema } from './schema.ts';
import { connect, openSqlite } from './sqlite.ts';
import { cachingSqliteDialect } from './sqlite-driver.ts';

export interface OpenOptions {
  /** Folder of the embedded database; made when missing. */
  dataDir: string;
  /** PostgreSQL instead of the embedded database. */
  databaseUrl?: string | undefined;
  /** How many connections to PostgreSQL there may be. */
  databasePool?: number;
  now: Clock;
  onError?: (error: Error) => void;
}

/** Opens the database and brings it up to date. Throws StartupError with a plain sentence when that is impossible. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  return options.databaseUrl ? openRemote(options.databaseUrl, options) : openEmbedded(options);
}

async function openEmbedded({ dataDir, now }: OpenOptions): Promise<Database> {
  makeWritable(dataDir);
  const file = join(dataDir, 'giliran.db');
  try {
    await migrateFile(file, dataDir);
    return await openSqlite(file, now);
  } catch (error) {
    throw plainSqliteError(error, file);
  }
}

async function openRemote(url: string, options: OpenOptions): Promise<Database> {
  const { now, databasePool: poolSize = 10, onError = () => {} } = options;
  try {
    await migrateRemote(url);
    return openPostgres({ url, poolSize, now, onError });
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const why = error instanceof Error && error.message ? error.message : 'no answer';
    throw new StartupError(`The PostgreSQL database named by DATABASE_URL cannot be used: ${why}.`);
  }
}

/** Over a connection of its own: no time limit is right for changing tables, nor for waiting while another does. */
async function migrateRemote(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5000 });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, 'postgres', async () => {});
  } finally {
    await db.destroy();
  }
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new StartupError(`The data folder ${folder} cannot be written to; choose another with DATA_DIR.`);
  }
}

async function migrateFile(file: string, dataDir: string): Promise<void> {
  const connection = connect(file);
  try {
    const db = new Kysely<Schema>({ dialect: cachingSqliteDialect(connection) });
    await migrate(db, 'sqlite', (last) => backUp(db, dataDir, last));
  } finally {
    connection.close();
  }
}

async function backUp(db: Queries, dataDir: string, last: string): Promise<void> {
  const folder = join(dataDir, 'backups');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `giliran-${last}.db`);
  if (!existsSync(file)) await sql`vacuum into ${file}`.execute(db);
}

function plainSqliteError(error: unknown, file: string): unknown {
  if (!(error instanceof SqliteConnection.SqliteError)) return error;
  if (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT')) {
    return new StartupError(`The database ${file} is damaged; restore a backup in its place.`);
  }
  if (error.code.startsWith('SQLITE_READONLY') || error.code.startsWith('SQLITE_CANTOPEN')) {
    return new StartupError(`The database ${file} cannot be written to; check its owner and permissions.`);
  }
  return error;
}
