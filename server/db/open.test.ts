import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { sqliteFolder, temporaryDatabase } from '../../test/databases.ts';
import { addDemonstrationData } from '../features/demonstration-data.ts';
import { StartupError } from '../startup-error.ts';
import { openDatabase } from './open.ts';
import { connect } from './sqlite.ts';

let dataDir = '';
beforeEach(async () => {
  const folder = await sqliteFolder();
  dataDir = folder.path;
  return folder.remove;
});

const open = (options: { dataDir?: string; databaseUrl?: string } = {}) =>
  openDatabase({ dataDir, now: () => 0, ...options });

/** The one plain sentence that whoever starts it gets to read. */
async function sentence(opening: Promise<unknown>): Promise<string> {
  const error: unknown = await opening.then(
    () => 'It opened.',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartupError);
  return error instanceof Error ? error.message : '';
}

async function makeDatabase(): Promise<string> {
  const database = await open();
  await addDemonstrationData(database);
  await database.close();
  return join(dataDir, 'giliran.db');
}

describe('a data folder that cannot be used is told in a sentence', () => {
  test('a path below a file', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    expect(await sentence(open({ dataDir: join(file, 'data') }))).toContain('cannot be written to');
    expect(await sentence(open({ dataDir: file }))).toContain('DATA_DIR');
  });

  test('a folder where the database should be', async () => {
    await mkdir(join(dataDir, 'giliran.db'));
    expect(await sentence(open())).toContain('cannot be written to');
  });
});

describe('a damaged database is told in a sentence, and not touched', () => {
  const damages: [string, (file: string) => void][] = [
    ['no database at all', (file) => writeFileSync(file, 'Saya bukan basis data. '.repeat(1000))],
    ['cut to half', (file) => truncateSync(file, readFileSync(file).length / 2)],
    ['cut to its first page', (file) => truncateSync(file, 4096)],
    ['cut within its header', (file) => truncateSync(file, 50)],
    ['overwritten from the second page on', (file) => overwrite(file, 4096)],
    ['overwritten in its schema', (file) => overwrite(file, 100, 4096)],
  ];
  test.each(damages)('%s', async (_, damage) => {
    const file = await makeDatabase();
    damage(file);
    const before = readFileSync(file);
    expect(await sentence(open())).toContain('damaged');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('an empty file is a new database', async () => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'giliran.db'), '');
    const database = await open();
    expect(await addDemonstrationData(database)).toBe(true);
    await database.close();
  });
});

describe('a PostgreSQL that cannot be used is told in a sentence', () => {
  test('nobody there', async () => {
    expect(await sentence(open({ databaseUrl: 'postgres://x:y@127.0.0.1:1/z' }))).toMatch(/DATABASE_URL.*ECONNREFUSED/);
  });

  test('a wrong password, which is not repeated', async () => {
    const { databaseUrl = '', remove } = await temporaryDatabase('postgres');
    onTestFinished(remove);
    const url = new URL(databaseUrl);
    url.password = 'rahasia';
    const text = await sentence(open({ databaseUrl: url.href }));
    expect(text).toContain('authentication failed');
    expect(text).not.toContain('rahasia');
  });

  test('no such database', async () => {
    const { databaseUrl = '', remove } = await temporaryDatabase('postgres');
    onTestFinished(remove);
    const url = new URL(databaseUrl);
    url.pathname = 'nowhere';
    expect(await sentence(open({ databaseUrl: url.href }))).toContain('"nowhere" does not exist');
  });
});

function overwrite(file: string, from: number, until = Number.POSITIVE_INFINITY): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, from, Math.min(until, bytes.length));
  writeFileSync(file, bytes);
}

test('where there can be no write-ahead log, the server does not start, and says why', () => {
  expect(() => connect(':memory:')).toThrow(StartupError);
});
