import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import type { Queries } from './database.ts';
import { prepared } from './prepared.ts';

const everything = prepared((db, key: { name: string }) =>
  db.selectFrom('secrets').selectAll().where('name', '=', key.name),
);

/** How many statements of ours the connection keeps planned. */
async function planned(db: Queries): Promise<number> {
  const { rows } = await sql`select name from pg_prepared_statements where name like 'giliran%'`.execute(db);
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

test('when a newer instance changes the table, commands plan anew, and so do those who read after them', async () => {
  const database = await testDatabase('postgres');
  const command = () => database.write((tx) => everything.first(tx.db, { name: 'cookies' }));
  await database.write((tx) => tx.db.insertInto('secrets').values({ name: 'cookies', value: 'x' }).execute());
  expect(await command()).toEqual({ name: 'cookies', value: 'x' });
  await sql`alter table secrets add column more text`.execute(database.read);
  expect(await command()).toEqual({ name: 'cookies', value: 'x', more: null });
  expect(await everything.first(database.read, { name: 'cookies' })).toEqual(await command());
});
