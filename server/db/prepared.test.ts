import { describe, expect, onTestFinished, test } from 'vitest';
import { engines, temporaryDatabase } from '../../test/databases.ts';
import type { Engine, Queries } from './database.ts';
import { openDatabase } from './open.ts';
import { prepared } from './prepared.ts';
import { preparedByShape } from './prepared-by-shape.ts';

async function threeSecrets(engine: Engine) {
  const { remove, ...place } = await temporaryDatabase(engine);
  const database = await openDatabase({ ...place, now: () => 0 });
  onTestFinished(async () => {
    await database.close();
    await remove();
  });
  const values = ['a', 'b', 'c'].map((name) => ({ name, value: `value of ${name}` }));
  await database.write((tx) => tx.db.insertInto('secrets').values(values).execute());
  return database;
}

const build = (db: Queries, key: { name: string; value: string }) =>
  db
    .selectFrom('secrets')
    .selectAll()
    .where('value', '!=', key.value)
    .where('name', '>=', key.name)
    .where('name', '!=', 'c')
    .orderBy('name');

describe.each(engines)('a prepared query on %s', (engine) => {
  test('gets each call’s own values, in their places, beside those that are fixed', async () => {
    const { read } = await threeSecrets(engine);
    const query = prepared(build);
    const names = async (name: string, value: string) =>
      (await query.all(read, { name, value })).map((row) => row.name);
    expect(await names('a', '')).toEqual(['a', 'b']);
    expect(await names('b', '')).toEqual(['b']);
    expect(await names('a', 'value of a')).toEqual(['b']);
    expect(await Promise.all([names('a', ''), names('c', '')])).toEqual([['a', 'b'], []]);
  });

  test('the first row, or nothing', async () => {
    const { read } = await threeSecrets(engine);
    const query = prepared(build);
    expect(await query.first(read, { name: 'a', value: '' })).toEqual({ name: 'a', value: 'value of a' });
    expect(await query.first(read, { name: 'z', value: '' })).toBeUndefined();
  });

  test('whose form depends on its values is built once for each set of them', async () => {
    const { read } = await threeSecrets(engine);
    let built = 0;
    const query = preparedByShape((db, key: { from?: string; not?: string }) => {
      built++;
      let secrets = db.selectFrom('secrets').selectAll().orderBy('name');
      if (key.from) secrets = secrets.where('name', '>=', key.from);
      if (key.not) secrets = secrets.where('name', '!=', key.not);
      return secrets;
    });
    const names = async (key: { from?: string; not?: string }) => (await query.all(read, key)).map((row) => row.name);
    expect(await names({})).toEqual(['a', 'b', 'c']);
    expect(await names({ from: 'b' })).toEqual(['b', 'c']);
    expect(await names({ not: 'b' })).toEqual(['a', 'c']);
    expect(await names({ from: 'b', not: 'c' })).toEqual(['b']);
    expect(await names({ from: 'c' })).toEqual(['c']);
    expect(built).toBe(4);
  });

  test('is built once, whether in a transaction or not', async () => {
    const database = await threeSecrets(engine);
    let built = 0;
    const query = prepared((db, key: { name: string; value: string }) => {
      built++;
      return build(db, key);
    });
    const inTransaction = () => database.write((tx) => query.all(tx.db, { name: 'a', value: '' }));
    await inTransaction();
    await inTransaction();
    const afterTransactions = built;
    await query.all(database.read, { name: 'a', value: '' });
    await query.all(database.read, { name: 'b', value: '' });
    expect(afterTransactions).toBe(1);
    // SQLite reads and writes through two connections, each with its own.
    expect(built).toBe(engine === 'sqlite' ? 2 : 1);
  });
});

test('one query serves both engines in one process', async () => {
  const [first, second] = await Promise.all(engines.map(threeSecrets));
  const query = prepared(build);
  for (const database of [first, second, first]) {
    expect(await query.all(database?.read as Queries, { name: 'b', value: '' })).toHaveLength(1);
  }
});
