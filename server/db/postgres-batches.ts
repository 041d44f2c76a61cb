import { CompiledQuery, type Kysely, sql } from 'kysely';
import { type Clock, isRefusal, type Queries, type Topic, type Transaction } from './database.ts';
import { retried } from './retry.ts';
import type { Schema } from './schema.ts';
import { type Trouble, troubleOf } from './trouble.ts';

interface Job {
  command: (tx: Transaction) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** What became of a job, to be told after the commit. */
interface Outcome {
  topics: ReadonlySet<Topic>;
  tell: () => void;
}

interface Means {
  db: Kysely<Schema>;
  now: Clock;
  committed: (topics: ReadonlySet<Topic>, commands: number) => void;
  retrying: (trouble: Trouble) => void;
}

/** Bounds how long one commit can make its first command wait, and another instance for its turn. */
const batchLimit = 32;
const undo = CompiledQuery.raw('rollback to savepoint command');

/**
 * Commands that would wait for each other's row locks until the commit, such as all who take a number in a branch: those
 * of one key go one after another in one transaction, each in a savepoint of its own, and share its commit. So they hold
 * one connection and not all of them. Batches of one key, of whichever instance, come one by one: each holds many rows
 * in any order, and two at once would lock each other out.
 */
export class Batches {
  readonly #means: Means;
  readonly #waiting = new Map<string, Job[]>();

  constructor(means: Means) {
    this.#means = means;
  }

  add<T>(key: string, command: (tx: Transaction) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const job: Job = { command, resolve: resolve as Job['resolve'], reject };
      const line = this.#waiting.get(key);
      if (line) {
        line.push(job);
        return;
      }
      this.#waiting.set(key, [job]);
      void this.#work(key);
    });
  }

  async #work(key: string): Promise<void> {
    const line = this.#waiting.get(key) ?? [];
    while (line.length > 0) {
      // Lets commands that arrive in the same turn of the event loop join.
      await new Promise(setImmediate);
      await this.#runBatch(key, line.splice(0, batchLimit));
    }
    this.#waiting.delete(key);
  }

  async #runBatch(key: string, jobs: readonly Job[]): Promise<void> {
    const { db, committed, retrying } = this.#means;
    try {
      const outcomes = await retried(
        (committing) =>
          db.transaction().execute(async (transaction) => {
            await sql`select pg_advisory_xact_lock(hashtext(${`batch ${key}`}))`.execute(transaction);
            const all: Outcome[] = [];
            for (const job of jobs) {
              const next = all.length === 0 ? 'savepoint command' : 'release savepoint command; savepoint command';
              await transaction.executeQuery(CompiledQuery.raw(next));
              all.push(await this.#run(job, transaction));
            }
            committing();
            return all;
          }),
        retrying,
      );
      committed(new Set(outcomes.flatMap(({ topics }) => [...topics])), jobs.length);
      for (const { tell } of outcomes) tell();
    } catch (error) {
      for (const { reject } of jobs) reject(error);
    }
  }

  /** Throws only what is everybody's trouble; a command's own fault stays its own. */
  async #run({ command, resolve, reject }: Job, db: Queries): Promise<Outcome> {
    const topics = new Set<Topic>();
    const nothing: ReadonlySet<Topic> = new Set();
    try {
      const tx: Transaction = { db, engine: 'postgres', now: this.#means.now(), touch: (topic) => topics.add(topic) };
      const value = await command(tx);
      const tell = () => resolve(value);
      if (!isRefusal(value)) return { topics, tell };
      await db.executeQuery(undo);
      return { topics: nothing, tell };
    } catch (error) {
      if (troubleOf(error) !== null) throw error;
      await db.executeQuery(undo);
      return { topics: nothing, tell: () => reject(error) };
    }
  }
}
