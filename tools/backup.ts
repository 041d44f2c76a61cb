import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { parseConfig } from '../server/config.ts';
import { StartupError } from '../server/startup-error.ts';

/** Copies the embedded database into one file, whole and consistent, while the server goes on. */
async function backUp(target: string | undefined): Promise<string> {
  const { dataDir, databaseUrl } = parseConfig(process.env);
  if (databaseUrl) throw new StartupError('The data is in PostgreSQL; back it up with pg_dump.');
  const source = join(dataDir, 'giliran.db');
  if (!existsSync(source)) throw new StartupError(`There is no database at ${source}.`);
  const file = resolve(target ?? join(dataDir, 'backups', `giliran-${stamp()}.db`));
  if (existsSync(file)) throw new StartupError(`${file} exists already; nothing was overwritten.`);
  mkdirSync(dirname(file), { recursive: true });
  const connection = new SqliteConnection(source, { readonly: true });
  try {
    await connection.backup(file);
  } finally {
    connection.close();
  }
  return file;
}

/** This machine's time, as it may stand in a file's name: `2026-11-23-080500`. */
function stamp(): string {
  return Temporal.Now.plainDateTimeISO().toString({ smallestUnit: 'second' }).replace('T', '-').replaceAll(':', '');
}

try {
  process.stdout.write(`Backup written: ${await backUp(process.argv[2])}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof StartupError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
