import { sql } from 'kysely';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import type { Queries } from './database.ts';
import { PlanningClient } from './postgres-client.ts';
import { prepared } from './prepared.ts';

const everything = prepared((db, key: { name: string }) =>
  db.selectFrom('secrets').selectAll().where('name', '=', key.name),
);

/** How often the connection keeps the query planned. */
async function planned(db: Queries): Promise<number> {
  const { rows } = await sql`select name from pg_prepared_statements where statement like '%from "secrets"%'`.execute(
    db,
  );
  return rows.length;
}

test('a prepared query is planned once on a connection', async () => {
  const database = await testDatabase('postgres');
  const counts = await database.write(async ({ db }) => {
    await everything.all(db, { name: 'a' });
    const once = await planned(db);
    await everything.all(db, { name: 'b' });
    return [once, await planned(db)];
  });
  expect(counts).toEqual([1, 1]);
});

test('commands that got in each other’s way change nothing about it', async () => {
  const database = await testDatabase('postgres');
  await sql`create function conflict() returns int language plpgsql
    as $$ begin raise exception 'late' using errcode = '40001'; end $$`.execute(database.read);
  const conflicting = prepared((db, _: Record<string, never>) => ({
    compile: () => sql`select conflict()`.compile(db),
  }));
  let attempts = 0;
  const counts = await database.write(async ({ db }) => {
    await everything.all(db, { name: 'a' });
    attempts += 1;
    if (attempts === 1) await conflicting.all(db, {});
    return planned(db);
  });
  expect([attempts, counts]).toEqual([2, 1]);
});

test('when a newer instance changes the table, commands plan anew, and so do those who read after them', async () => {
  const database = await testDatabase('postgres');
  const command = () => database.write((tx) => everything.first(tx.db, { name: 'cookies' }));
  await database.write((tx) => tx.db.insertInto('secrets').values({ name: 'cookies', value: 'x' }).execute());
  expect(await command()).toEqual({ name: 'cookies', value: 'x' });
  await sql`alter table secrets add column more text`.execute(database.read);
  expect(await command()).toEqual({ name: 'cookies', value: 'x', more: null });
  expect(await everything.first(database.read, { name: 'cookies' })).toEqual(await command());
});

describe('what nobody waits for', () => {
  async function connected(): Promise<PlanningClient> {
    const client = new PlanningClient({ connectionString: inject('postgresAdmin'), pipeline: true });
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  }

  test('is answered at once, and done before what follows', async () => {
    const client = await connected();
    const order: string[] = [];
    const done = [
      client.query('select 1').then(() => order.push('select')),
      client.query('begin').then(() => order.push('begin')),
      client.query('savepoint command').then(() => order.push('savepoint')),
      client.query('rollback to savepoint command').then(() => order.push('rollback')),
      client.query('release savepoint command; savepoint command').then(() => order.push('next savepoint')),
    ];
    await Promise.all(done);
    expect(order).toEqual(['begin', 'savepoint', 'next savepoint', 'select', 'rollback']);
  });

  test('fails what follows where it fails, and nothing after that', async () => {
    const client = await connected();
    await client.query('savepoint command');
    await client.query('begin');
    await expect(client.query('select 1')).rejects.toThrow('SAVEPOINT can only be used in transaction blocks');
    await client.query('rollback');
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});
