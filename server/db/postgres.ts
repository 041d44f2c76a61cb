import { Kysely, PostgresDialect } from 'kysely';
import { type Clock, type Database, isRefusal, type Topic, type Transaction } from './database.ts';
import { Batches } from './postgres-batches.ts';
import { Carrier } from './postgres-carrier.ts';
import { openPool } from './postgres-pool.ts';
import { retried } from './retry.ts';
import type { Schema } from './schema.ts';
import { sharedAnswer } from './shared-answer.ts';
import type { Trouble } from './trouble.ts';

export interface PostgresOptions {
  url: string;
  /** How many connections there may be, beside the one that hears other instances. */
  poolSize: number;
  now: Clock;
  onError: (error: Error) => void;
}

/** Carries a refusal out of Kysely's transaction, which rolls back only on a throw. */
class RolledBack extends Error {
  readonly value: unknown;

  constructor(value: unknown) {
    super('refused');
    this.value = value;
  }
}

export function openPostgres({ url, poolSize, now, onError }: PostgresOptions): Database {
  const pool = openPool(url, poolSize, onError);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  let listener: (topics: ReadonlySet<Topic>) => void = () => {};
  let missed = () => {};
  const carrier = new Carrier(url, { heard: (topics) => listener(topics), missed: () => missed(), onError });
  void carrier.connect();

  let countBatch: (commands: number) => void = () => {};

  const tell = (topics: ReadonlySet<Topic>) => {
    if (topics.size === 0) return;
    carrier.tell(topics);
    listener(topics);
  };
  const committed = (topics: ReadonlySet<Topic>, commands: number) => {
    countBatch(commands);
    tell(topics);
  };
  let countRetry: (trouble: Trouble) => void = () => {};
  const retrying = (trouble: Trouble) => countRetry(trouble);
  const batches = new Batches({ db, now, committed, retrying });
  const running = new Set<Promise<unknown>>();
  let closed = false;

  async function run<T>(command: (tx: Transaction) => Promise<T>, committing: () => void): Promise<T> {
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
        committing();
        return result;
      });
      tell(topics);
      return value;
    } catch (error) {
      if (error instanceof RolledBack) return error.value as T;
      throw error;
    }
  }

  // Which transactions are visible: the same ones, then the same data.
  const version = sharedAnswer(async () => {
    const { rows } = await pool.query<{ visible: string }>('select pg_current_snapshot()::text as visible');
    return rows[0]?.visible ?? '';
  });

  return {
    engine: 'postgres',
    read: db,
    now,
    version,
    // Nobody sees a commit before it is on the disk.
    durable: async () => {},
    write: async (command, together) => {
      if (closed) throw new Error('The database is closed.');
      const result =
        together === undefined
          ? retried((committing) => run(command, committing), retrying)
          : batches.add(together, command);
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
    onBatch: (next) => {
      countBatch = next;
    },
    onRetry: (next) => {
      countRetry = next;
    },
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
