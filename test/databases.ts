import { randomBytes } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { templateDatabase, templateFile } from './demonstration-template.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Whatever touches data is tested on each: `describe.each(engines)('on %s', (engine) => ...)`. */
export const engines = ['sqlite', 'postgres'] as const;
export type Engine = (typeof engines)[number];

export interface TemporaryDatabase {
  dataDir: string;
  /** Absent: the embedded database, in `dataDir`. */
  databaseUrl?: string;
  remove(): Promise<void>;
}

/** A place for a database of its own, empty or with the demonstration data; the caller closes it before `remove`. */
export async function temporaryDatabase(
  engine: Engine,
  content: 'empty' | 'demonstration' = 'empty',
): Promise<TemporaryDatabase> {
  const folder = await sqliteFolder();
  if (engine === 'sqlite') {
    if (content === 'demonstration') {
      await copyFile(templateFile(inject('templateFolder')), templateFile(folder.path));
    }
    return { dataDir: folder.path, remove: folder.remove };
  }
  const { url, drop } = await postgresUrl(content === 'demonstration' ? templateDatabase : 'template1');
  const remove = async () => {
    await drop();
    await folder.remove();
  };
  return { dataDir: folder.path, databaseUrl: url, remove };
}

export async function sqliteFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await temporaryFolder('data');
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

async function postgresUrl(template: string): Promise<{ url: string; drop(): Promise<void> }> {
  const url = new URL(inject('postgresAdmin'));
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(`create database ${name} template ${template}`);
  url.pathname = name;
  return { url: url.href, drop: () => administer(`drop database if exists ${name} with (force)`) };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresAdmin') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
