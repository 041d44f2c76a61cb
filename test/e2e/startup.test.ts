import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { sqliteFolder } from '../databases.ts';
import { EventStream } from '../event-stream.ts';
import { Api } from './api.ts';
import { mainFile, type RunningServer, startServer } from './server.ts';

async function folder(): Promise<string> {
  const { path, remove } = await sqliteFolder();
  onTestFinished(remove);
  return path;
}

interface End {
  code: number | null;
  output: string;
  errors: string;
}

/** Starts what should not start. */
function failToStart(env: Record<string, string>): Promise<End> {
  const child = spawn(process.execPath, [mainFile], { env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', ...env } });
  const end: End = { code: null, output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    end.output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    end.errors += text;
  });
  const patience = setTimeout(() => child.kill('SIGKILL'), 20_000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(patience);
      resolve({ ...end, code });
    });
  });
}

const oneSentence = (words: RegExp) => ({
  code: 1,
  output: '',
  errors: expect.stringMatching(new RegExp(`^(?=.*${words.source})[A-Z][^\\n]+\\.\\n$`)),
});

describe('a running server', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.close());

  test('says that its port is in use', async () => {
    const DATA_DIR = await folder();
    expect(await failToStart({ DATA_DIR, PORT: new URL(server.url).port })).toEqual(oneSentence(/already in use/));
  });

  test('ends within two seconds of Ctrl-C, and well, whoever is watching', async () => {
    const [branch] = await new Api(server.url).get<{ id: string }[]>('/branches');
    const streams = await Promise.all(
      ['services', 'display', 'display'].map(async (what) => {
        const stream = new EventStream();
        await stream.open(`${server.url}/api/v1/branches/${branch?.id}/${what}/live`);
        expect(await stream.snapshot()).toBeTruthy();
        return stream;
      }),
    );
    const start = performance.now();
    await server.stop();
    expect(performance.now() - start).toBeLessThan(2_000);
    for (const stream of streams) expect(await stream.next()).toBeUndefined();
  });
});

test('an environment that makes no sense is named', async () => {
  const DATA_DIR = await folder();
  const [port, database] = await Promise.all([
    failToStart({ DATA_DIR, PORT: 'tiga ribu' }),
    failToStart({ DATA_DIR, DATABASE_URL: 'mysql://localhost/giliran' }),
  ]);
  expect(port).toEqual(oneSentence(/PORT .*"tiga ribu"/));
  expect(database).toEqual(oneSentence(/DATABASE_URL .*postgres/));
});

test('a damaged database is not touched, and said to be damaged', async () => {
  const DATA_DIR = await folder();
  await writeFile(join(DATA_DIR, 'giliran.db'), 'not a database at all '.repeat(500));
  expect(await failToStart({ DATA_DIR })).toEqual(oneSentence(/giliran\.db is damaged/));
});

test('a database of a newer version is refused, and stays as it is', async () => {
  const DATA_DIR = await folder();
  await mkdir(DATA_DIR, { recursive: true });
  const connection = new SqliteConnection(join(DATA_DIR, 'giliran.db'));
  connection.exec('create table kysely_migration (name text primary key, timestamp text not null)');
  connection.exec("insert into kysely_migration values ('9999-the-future', '2040-01-01')");
  connection.close();
  expect(await failToStart({ DATA_DIR })).toEqual(oneSentence(/newer version of Giliran/));
});

test('a folder that cannot be one is named', async () => {
  const file = join(await folder(), 'file');
  await writeFile(file, '');
  expect(await failToStart({ DATA_DIR: join(file, 'data') })).toEqual(oneSentence(/cannot be written to/));
});
