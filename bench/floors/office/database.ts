import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';

/** The product's database with one connection to write, in shared commits, and one to read. */

const file = join(process.env.DATA_DIR ?? '', 'giliran.db');
const open = () => {
  const connection = new SqliteConnection(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 5000');
  return connection;
};
export const writing = open();
export const reading = open();

export type Row = Record<string, string | number | null>;
/** A plain `?` makes SQLite plan some of them anew for each value: see `sqlite-driver.ts`. */
export const prepare = (on: SqliteConnection.Database, sql: string) => on.prepare(sql.replaceAll('?', '+?'));
export const one = (on: SqliteConnection.Database, sql: string) => {
  const statement = prepare(on, sql);
  return (...values: unknown[]) => (statement.reader ? (statement.get(...values) as Row) : statement.run(...values));
};

const waiting: { run: () => void; answer: () => void }[] = [];
const begin = writing.prepare('begin immediate');
const commit = writing.prepare('commit');
const savepoint = writing.prepare('savepoint command');
const release = writing.prepare('release command');

/** Resolves when the command is durable; all that arrive in one turn share a commit. */
export function write<T>(command: () => T): Promise<T> {
  return new Promise((resolve) => {
    let value: T;
    const run = () => {
      value = command();
    };
    if (waiting.push({ run, answer: () => resolve(value) }) === 1) setImmediate(runBatch);
  });
}

function runBatch(): void {
  const batch = waiting.splice(0);
  begin.run();
  for (const { run } of batch) {
    savepoint.run();
    run();
    release.run();
  }
  commit.run();
  for (const { answer } of batch) answer();
}

export const today = (now: number) => new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);

export const insertEvent = one(
  writing,
  `insert into ticket_events (ticket_id, branch_id, service_day, at, kind, from_state, to_state, counter_id, staff_id)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id`,
);
