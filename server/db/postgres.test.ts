import { sql } from 'kysely';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { temporaryDatabase } from '../../test/databases.ts';
import type { Database, Topic, Transaction } from './database.ts';
import { openDatabase } from './open.ts';
import { type Trouble, troubleOf } from './trouble.ts';

let database: Database;
let errors: Error[];
beforeEach(async () => {
  const { remove, ...place } = await temporaryDatabase('postgres');
  errors = [];
  database = await openDatabase({ ...place, now: () => 0, onError: (error) => errors.push(error) });
  await database.write((tx) =>
    tx.db
      .insertInto('secrets')
      .values(['a', 'b'].map((name) => ({ name, value: '0' })))
      .execute(),
  );
  return async () => {
    await database.close();
    await remove();
  };
});

const set = (tx: Transaction, name: string, value: string) =>
  tx.db.updateTable('secrets').set({ value }).where('name', '=', name).execute();
const secretOf = async (db: Transaction['db'], name: string) =>
  (await db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow()).value;

const breakLine = (tx: Transaction) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx.db);

async function breakLineAtCommit({ db }: Transaction): Promise<void> {
  await sql`create function break_line() returns trigger language plpgsql
    as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`.execute(db);
  await sql`create constraint trigger breaks after update on secrets
    deferrable initially deferred for each row execute function break_line()`.execute(db);
}

const troubleWith = (command: Promise<unknown>) => command.then(() => 'none', troubleOf);

/** Resolves for all when `count` have come; those who come later need not wait. */
function meeting(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let present = 0;
  return () => {
    present++;
    if (present === count) resolve();
    return promise;
  };
}

describe('on PostgreSQL a command is given again', () => {
  test('after a deadlock', async () => {
    const bothLocked = meeting(2);
    let attempts = 0;
    const write = (first: string, second: string) =>
      database.write(async (tx) => {
        attempts++;
        await set(tx, first, first);
        await bothLocked();
        await set(tx, second, first);
      });
    await Promise.all([write('a', 'b'), write('b', 'a')]);
    expect(attempts).toBe(3);
    // One wholly after the other.
    expect(await secretOf(database.read, 'a')).toBe(await secretOf(database.read, 'b'));
  });

  test('after a serialization failure; what the lost attempt touched is not published', async () => {
    const bothRead = meeting(2);
    const published: Topic[] = [];
    database.onCommit((topics) => published.push(...topics));
    let attempts = 0;
    const copy = (from: string, to: string) =>
      database.write(async (tx) => {
        await sql`set transaction isolation level serializable`.execute(tx.db);
        attempts++;
        tx.touch(`staff:${attempts}`);
        const value = Number(await secretOf(tx.db, from));
        await bothRead();
        await set(tx, to, String(value + 1));
      });
    await Promise.all([copy('a', 'b'), copy('b', 'a')]);
    expect(attempts).toBe(3);
    expect(published).toHaveLength(2);
    const values = [await secretOf(database.read, 'a'), await secretOf(database.read, 'b')];
    expect(values.sort()).toEqual(['1', '2']);
  });

  test('after its connection broke, since nothing of it was kept', async () => {
    let attempts = 0;
    const kept = await database.write(async (tx) => {
      attempts++;
      await set(tx, 'a', String(Number(await secretOf(tx.db, 'a')) + 1));
      if (attempts === 1) await breakLine(tx);
      return secretOf(tx.db, 'a');
    });
    expect({ attempts, kept, found: await secretOf(database.read, 'a') }).toEqual({
      attempts: 2,
      kept: '1',
      found: '1',
    });
  });

  test('but not when it broke at the commit, since nobody knows what was kept', async () => {
    await database.write(breakLineAtCommit);
    let attempts = 0;
    const unknown = database.write((tx) => {
      attempts++;
      return set(tx, 'a', '1');
    });
    expect(await troubleWith(unknown)).toBe('lost');
    expect(attempts).toBe(1);
  });

  test('but not without end, and not after any other error', async () => {
    let attempts = 0;
    const failing = (sqlState: string) =>
      database.write((tx) => {
        attempts++;
        return sql`do ${sql.raw(`$$ begin raise exception using errcode = '${sqlState}'; end $$`)}`.execute(tx.db);
      });
    const told: Trouble[] = [];
    database.onRetry((trouble) => told.push(trouble));
    await expect(failing('40001')).rejects.toMatchObject({ code: '40001' });
    expect(attempts).toBe(5);
    // What was not given again is not told: whoever asked hears of it.
    expect(told).toEqual(Array(4).fill('conflict'));
    attempts = 0;
    await expect(failing('23505')).rejects.toMatchObject({ code: '23505' });
    expect(attempts).toBe(1);
  });
});

describe('on PostgreSQL', () => {
  test('connections that break are reported and replaced', async () => {
    await Promise.all(['a', 'b'].map((name) => secretOf(database.read, name)));
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(database.read);
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    expect(await database.write((tx) => secretOf(tx.db, 'a'))).toBe('0');
  });

  test('a command whose connection breaks each time fails by itself and keeps nothing', async () => {
    const broken = database.write(async (tx) => {
      await set(tx, 'a', 'lost');
      await breakLine(tx);
    });
    expect(await troubleWith(broken)).toBe('lost');
    expect(await secretOf(database.read, 'a')).toBe('0');
  });

  test('counts and sums are numbers', async () => {
    const { rows } = await sql`select count(*) as n, sum(1) as s, avg(2) as a, 3::bigint as b`.execute(database.read);
    expect(rows).toEqual([{ n: 1, s: 1, a: 2, b: 3 }]);
  });
});

describe('with two connections to PostgreSQL', () => {
  test('whoever waits too long for one, or for a lock, is told that it is busy, and then it goes on', {
    timeout: 30_000,
  }, async () => {
    const { remove, ...place } = await temporaryDatabase('postgres');
    const small = await openDatabase({ ...place, now: () => 0, databasePool: 2 });
    onTestFinished(async () => {
      await small.close();
      await remove();
    });
    await small.write((tx) => tx.db.insertInto('secrets').values({ name: 'a', value: '0' }).execute());
    const { promise: enough, resolve: letGo } = Promise.withResolvers<void>();
    const { promise: hasLock, resolve: locked } = Promise.withResolvers<void>();
    const holder = small.write(async (tx) => {
      await set(tx, 'a', '1');
      locked();
      await enough;
    });
    await hasLock;
    const forLock = small.write((tx) => set(tx, 'a', '2'));
    const forConnection = small.write((tx) => secretOf(tx.db, 'a'));
    expect(await Promise.all([troubleWith(forLock), troubleWith(forConnection)])).toEqual(['busy', 'busy']);
    letGo();
    await holder;
    expect(await secretOf(small.read, 'a')).toBe('1');
    expect(small.pool()).toMatchObject({ total: 2, waiting: 0 });
  });

  test('no statement, lock or silence may last for ever', async () => {
    const limits = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
    for (const limit of limits) {
      const { rows } = await sql<Record<string, string>>`show ${sql.raw(limit)}`.execute(database.read);
      expect(rows[0]?.[limit], limit).toMatch(/^[1-9]/);
    }
  });
});
