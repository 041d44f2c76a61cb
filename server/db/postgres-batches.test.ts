import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryDatabase } from '../../test/databases.ts';
import type { Database, Transaction } from './database.ts';
import { openDatabase } from './open.ts';

const rows = ['a', 'b', 'c', 'd'];

async function twoInstances(): Promise<[Database, Database]> {
  const { remove, ...place } = await temporaryDatabase('postgres');
  const open = () => openDatabase({ ...place, now: () => 0 });
  const instances: [Database, Database] = [await open(), await open()];
  onTestFinished(async () => {
    for (const instance of instances) await instance.close();
    await remove();
  });
  const names = rows.map((name) => ({ name, value: '0' }));
  await instances[0].write((tx) => tx.db.insertInto('secrets').values(names).execute());
  return instances;
}

/** Locks the row until the commit, as a series does that gives a number. */
const count = ({ db }: Transaction, name: string) =>
  sql`update secrets set value = (value::int + 1)::text where name = ${name}`.execute(db);

test('batches of two instances that want the same rows in any order never lock each other out', async () => {
  const instances = await twoInstances();
  const each = 120;
  let carriedOut = 0;
  const commands = instances.flatMap((instance, which) =>
    Array.from({ length: each }, (_, n) => {
      const name = rows[(which === 0 ? n : each + 2 - n) % rows.length] ?? '';
      return instance.write((tx) => {
        carriedOut++;
        return count(tx, name);
      }, 'one branch');
    }),
  );
  await Promise.all(commands);
  const [first] = instances;
  const values = await first.read.selectFrom('secrets').select('value').execute();
  expect(values.reduce((sum, { value }) => sum + Number(value), 0)).toBe(2 * each);
  // One that was undone for another's sake would have been carried out again.
  expect(carriedOut).toBe(2 * each);
});

test('however many come together, they leave connections to others', async () => {
  const [instance] = await twoInstances();
  let most = 0;
  const commands = Array.from({ length: 100 }, () =>
    instance.write(async (tx) => {
      const { total, idle } = instance.pool() ?? { total: 0, idle: 0 };
      most = Math.max(most, total - idle);
      await count(tx, 'a');
    }, 'one branch'),
  );
  await Promise.all(commands);
  expect(most).toBe(1);
});

test('those who share a commit are counted', async () => {
  const [instance] = await twoInstances();
  const batches: number[] = [];
  instance.onBatch((commands) => batches.push(commands));
  await Promise.all(Array.from({ length: 40 }, () => instance.write((tx) => count(tx, 'a'), 'one branch')));
  expect(batches).toEqual([32, 8]);
});
