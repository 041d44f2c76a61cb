import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { refuse } from '../../shared/refusal.ts';
import { temporaryDatabase } from '../../test/databases.ts';
import type { Database, Transaction } from './database.ts';
import { openDatabase } from './open.ts';
import { openSqlite } from './sqlite.ts';
import { openWriteAheadLog } from './write-ahead-log.ts';

interface Disk {
  file: string;
  /** How often it was told to keep what it has been given. */
  syncs: () => number;
}

/** An empty database on a disk that does `work` around each sync. */
async function databaseOnDisk(
  work: (sync: () => Promise<void>, file: string) => Promise<void>,
): Promise<Disk & { database: Database }> {
  const { dataDir, remove } = await temporaryDatabase('sqlite');
  await (await openDatabase({ dataDir, now: () => 0 })).close();
  const file = join(dataDir, 'giliran.db');
  let syncs = 0;
  const openLog: typeof openWriteAheadLog = async (of) => {
    const log = await openWriteAheadLog(of);
    const datasync = () => {
      syncs++;
      return work(() => log.datasync(), file);
    };
    return { datasync, close: () => log.close() };
  };
  const database = await openSqlite(file, () => 0, openLog);
  onTestFinished(async () => {
    await database.close();
    await remove();
  });
  return { database, file, syncs: () => syncs };
}

/** A disk that works as long as the test wants. */
async function heldDisk() {
  let release: () => void = () => {};
  const disk = await databaseOnDisk(async (sync) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    await sync();
  });
  return { ...disk, release: () => release() };
}

const keep = (tx: Transaction, name: string) => tx.db.insertInto('secrets').values({ name, value: '' }).execute();
const namesIn = (connection: SqliteConnection.Database) =>
  connection.prepare('select name from secrets').pluck().all() as string[];
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
};

test('a command is answered when the disk has it; until then others read, and those who come share the next sync', async () => {
  const { database, syncs, release } = await heldDisk();
  const answered: string[] = [];
  const give = (name: string) => database.write((tx) => keep(tx, name)).then(() => answered.push(name));
  const all = [give('a')];
  await turns();
  all.push(give('b'), give('c'));
  let durable = false;
  const waited = database.durable().then(() => {
    durable = true;
  });
  await database.read.selectFrom('secrets').selectAll().execute();
  await turns();
  expect({ answered, durable, syncs: syncs() }).toEqual({ answered: [], durable: false, syncs: 1 });
  release();
  await Promise.all([all[0], waited]);
  await turns();
  expect({ answered, syncs: syncs() }).toEqual({ answered: ['a'], syncs: 2 });
  release();
  await Promise.all(all);
  expect(answered).toEqual(['a', 'b', 'c']);
});

test('who watches hears of a commit while the disk works, to make ready what is shown after it', async () => {
  const { database, release } = await heldDisk();
  const heard: string[] = [];
  database.onCommit((topics) => heard.push(...topics));
  const written = database.write(async (tx) => {
    await keep(tx, 'a');
    tx.touch('branch:x');
  });
  await turns();
  expect(heard).toEqual(['branch:x']);
  release();
  await written;
});

test('a database that closes waits for the disk', async () => {
  const { database, release } = await heldDisk();
  const written = database.write((tx) => keep(tx, 'a'));
  await turns();
  const closed = database.close();
  await turns();
  release();
  await written;
  await closed;
});

test('what was answered is there after a power cut at any moment', async () => {
  // What is written counts as lost until a sync that began after it has ended.
  let certain = '';
  let copies = 0;
  const { database } = await databaseOnDisk(async (sync, file) => {
    const copy = `${file}.${copies++}`;
    copyFileSync(file, copy);
    copyFileSync(`${file}-wal`, `${copy}-wal`);
    await sync();
    certain = copy;
  });
  const give = async (name: string) => {
    await database.write((tx) => keep(tx, name));
    const afterwards = new SqliteConnection(certain);
    try {
      expect(namesIn(afterwards)).toContain(name);
    } finally {
      afterwards.close();
    }
  };
  for (let round = 0; round < 5; round++) {
    await Promise.all(Array.from({ length: 4 }, (_, n) => give(`${round}.${n}`)));
  }
  expect(copies).toBeLessThan(20);
});

test('a disk that fails: nobody is told that it worked, and nothing more is written', async () => {
  let failing = false;
  const { database, file } = await databaseOnDisk(async (sync) => {
    if (failing) throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' });
    await sync();
  });
  await database.write((tx) => keep(tx, 'a'));
  failing = true;
  const results = await Promise.allSettled(['b', 'c'].map((name) => database.write((tx) => keep(tx, name))));
  expect(results).toMatchObject([{ reason: { code: 'EIO' } }, { reason: { code: 'EIO' } }]);
  failing = false;
  await expect(database.write((tx) => keep(tx, 'd'))).rejects.toThrow('EIO');
  await expect(database.durable()).rejects.toThrow('EIO');
  const other = new SqliteConnection(file);
  onTestFinished(() => void other.close());
  expect(namesIn(other)).not.toContain('d');
});

test('a command that is refused leaves the disk alone', async () => {
  const { database, syncs } = await databaseOnDisk((sync) => sync());
  expect(await database.write(async () => refuse('none-waiting'))).toMatchObject({ ok: false });
  expect(syncs()).toBe(0);
});

test('SQLite writes to one file as long as it is open, whatever is emptied and whoever else comes and goes', async () => {
  const { database, file } = await databaseOnDisk((sync) => sync());
  const log = () => statSync(`${file}-wal`).ino;
  await database.write((tx) => keep(tx, 'a'));
  const first = log();
  const other = new SqliteConnection(file);
  other.pragma('wal_checkpoint(truncate)');
  other.close();
  await database.write((tx) => keep(tx, 'b'));
  expect(log()).toBe(first);
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
});
