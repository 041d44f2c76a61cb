import SqliteConnection from 'better-sqlite3';
import { Kysely } from 'kysely';
import { StartupError } from '../startup-error.ts';
import { type Clock, type Database, isRefusal, type Topic, type Transaction } from './database.ts';
import type { Schema } from './schema.ts';
import { cachingSqliteDialect } from './sqlite-driver.ts';
import { openWriteAheadLog } from './write-ahead-log.ts';

interface Job {
  /** Runs the command inside its own savepoint; never rejects. */
  run: (tx: Transaction) => Promise<boolean>;
  topics: Set<Topic>;
  answer: () => void;
  fail: (error: unknown) => void;
}

/** Bounds how long one commit can make its first command wait. */
const batchLimit = 512;

/**
 * SQLite with group commit: commands that arrive together run one after another in one transaction, each in a savepoint
 * of its own, with one fsync for all; each is answered only after it. Reads go through a second connection and so
 * never see a command that is not finished.
 */
export async function openSqlite(file: string, now: Clock, openLog = openWriteAheadLog): Promise<Database> {
  const writing = connect(file);
  // Not by SQLite, which would hold up everybody until the disk has it: see `runBatch`.
  writing.pragma('synchronous = NORMAL');
  const log = await openLog(file);
  const reading = connect(file);
  reading.pragma('query_only = on');
  const writer = new Kysely<Schema>({ dialect: cachingSqliteDialect(writing) });
  const read = new Kysely<Schema>({ dialect: cachingSqliteDialect(reading) });

  const statement = (sql: string) => {
    const prepared = writing.prepare(sql);
    return () => void prepared.run();
  };
  const begin = statement('begin immediate');
  const commit = statement('commit');
  const rollback = statement('rollback');
  const savepoint = statement('savepoint command');
  const release = statement('release command');
  const undo = statement('rollback to command');

  const waiting: Job[] = [];
  let listener: (topics: ReadonlySet<Topic>) => void = () => {};
  let countBatch: (commands: number) => void = () => {};
  let running: Promise<void> | null = null;
  let commits = 0;
  let durable = Promise.resolve();
  let closed = false;

  async function runBatch(): Promise<void> {
    const kept: Job[] = [];
    const batch: Job[] = [];
    try {
      // Rejects for ever once the disk has failed: nobody can tell what of the log it has, and more would stand on that.
      await durable;
      begin();
      for (let job = waiting.shift(); job; job = batch.length < batchLimit ? waiting.shift() : undefined) {
        batch.push(job);
        const { topics } = job;
        savepoint();
        const keep = await job.run({ db: writer, engine: 'sqlite', now: now(), touch: (topic) => topics.add(topic) });
        if (keep) kept.push(job);
        else undo();
        release();
      }
      commit();
      commits++;
    } catch (error) {
      if (writing.inTransaction) rollback();
      // Not even begun: whoever waits is told, instead of trying for ever.
      for (const job of batch.length > 0 ? batch : waiting.splice(0)) job.fail(error);
      return;
    }
    countBatch(batch.length);
    if (kept.length > 0) durable = log.datasync();
    const touched = new Set<Topic>();
    for (const job of kept) for (const topic of job.topics) touched.add(topic);
    if (touched.size > 0) listener(touched);
    try {
      await durable;
      for (const job of batch) job.answer();
    } catch (error) {
      for (const job of batch) job.fail(error);
    }
  }

  async function pump(): Promise<void> {
    while (waiting.length > 0) {
      // Lets commands that arrive in the same turn of the event loop join the batch, and everybody else have a turn,
      // however many commands follow one another.
      await new Promise(setImmediate);
      await runBatch();
    }
    running = null;
  }

  return {
    engine: 'sqlite',
    read,
    now,
    version: async () => String(commits),
    durable: () => durable,
    write: (command) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The database is closed.'));
        let outcome: () => void = () => {};
        waiting.push({
          topics: new Set(),
          run: async (tx) => {
            try {
              const value = await command(tx);
              outcome = () => resolve(value);
              return !isRefusal(value);
            } catch (error) {
              outcome = () => reject(error);
              return false;
            }
          },
          answer: () => outcome(),
          fail: reject,
        });
        running ??= pump();
      }),
    onCommit: (next) => {
      listener = next;
    },
    // There is one instance only.
    onMissed: () => {},
    onBatch: (next) => {
      countBatch = next;
    },
    // One writer: nobody gets in its way.
    onRetry: () => {},
    pool: () => null,
    close: async () => {
      closed = true;
      await running;
      await read.destroy();
      await writer.destroy();
      reading.close();
      writing.close();
      await log.close();
    },
  };
}

/** Throws StartupError where there can be no write-ahead log: without it commits would not be durable. */
export function connect(file: string): SqliteConnection.Database {
  const connection = new SqliteConnection(file);
  connection.pragma('busy_timeout = 5000');
  if (connection.pragma('journal_mode = WAL', { simple: true }) !== 'wal') {
    connection.close();
    throw new StartupError(
      `The database ${file} cannot keep a write-ahead log there, as on some network drives; choose a folder on a disk of this machine with DATA_DIR.`,
    );
  }
  // NORMAL alone would lose the last commits with the power; a number that a visitor has seen must not be given out again.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  return connection;
}
