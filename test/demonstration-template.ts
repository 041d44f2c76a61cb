import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../server/db/open.ts';
import { addDemonstrationData } from '../server/features/demonstration-data.ts';

/** Migrated and filled once a run; each test gets a copy, which is many times faster than making its own. */
export const templateDatabase = 'giliran_template';

export const templateFile = (folder: string) => join(folder, 'giliran.db');

export async function makeTemplates(postgresAdmin: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresAdmin });
  await client.connect();
  await client.query(`create database ${templateDatabase}`);
  await client.end();
  const url = new URL(postgresAdmin);
  url.pathname = templateDatabase;
  for (const databaseUrl of [undefined, url.href]) {
    const database = await openDatabase({ dataDir: folder, databaseUrl, now: Date.now });
    await addDemonstrationData(database);
    await database.close();
  }
}
