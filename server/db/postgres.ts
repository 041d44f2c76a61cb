import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Clock, type Database, isRefusal, type Topic, type Transaction } from './database.ts';
import { Carrier } from './postgres-carrier.ts';
import type { Schema } from './schema.ts';

const int8 = 20;
const numeric = 1700;
const serializationFailure = '40001';
const deadlock = '40P01';
const attempts = 5;

/** Carries a refusal out of Kysely's transaction, which rolls back only on a throw. */
class RolledBack extends Error {
  readonly value: unknown;

  constructor(value: unknown) {
    super('refused');
    this.value = value;
  }
}

export function openPostgres(url: string, now: Clock, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    types: {
      // Instants in milliseconds and counts stay far below 2^53.
      getTypeParser: (oid, format) =>
        oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid as number, format as 'text'),
    },
  });
  // An idle connection that breaks, for instance when PostgreSQL restarts, must not end the process.
  pool.on('error', onError);
  // Nor one that breaks while a command uses it: the command's next statement fails, which is told where it was given.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  let listener: (topics: ReadonlySet<Topic>) => void = () => {};
  let missed = () => {};
  const carrier = new Carrier(url, { heard: (topics) => listener(topics), missed: () => missed(), onError });
  void carrier.connect();

  const running = new Set<Promise<unknown>>();
  let closed = false;

  async function run<T>(command: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const topics = new Set<Topic>();
      try {
        const value = await db.transaction().execute(async (transaction) => {
          const result = await command({
            db: transaction,
            engine: 'postgres',
            now: now(),
            touch: (topic) => topics.add(topic),
          });
          if (isRefusal(result)) throw new RolledBack(result);
          return result;
        });
        if (topics.size > 0) {
          carrier.tell(topics);
          listener(topics);
        }
        return value;
      } catch (error) {
        if (error instanceof RolledBack) return error.value as T;
        if (attempt === attempts || !isTransient(error)) throw error;
      }
    }
  }

  return {
    engine: 'postgres',
    read: db,
    now,
    write: async (command) => {
      if (closed) throw new Error('The database is closed.');
      const result = run(command);
      running.add(result);
      try {
        return await result;
      } finally {
        running.delete(result);
      }
    },
    onCommit: (next) => {
      listener = next;
    },
    onMissed: (next) => {
      missed = next;
    },
    // Each command has a commit of its own.
    onBatch: () => {},
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: async () => {
      closed = true;
      // A pool that ends forgets whoever waits for one of its connections.
      await Promise.allSettled(running);
      await carrier.close();
      await db.destroy();
    },
  };
}

function isTransient(error: unknown): boolean {
  const code = error instanceof pg.DatabaseError ? error.code : undefined;
  return code === serializationFailure || code === deadlock;
}
