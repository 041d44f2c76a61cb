import { beforeEach, describe, expect, test } from 'vitest';
import { type Engine, engines, type TemporaryDatabase, temporaryDatabase } from '../../test/databases.ts';
import type { Database, Transaction } from './database.ts';
import { openDatabase } from './open.ts';

let place: TemporaryDatabase;
const open = () => openDatabase({ ...place, now: () => 0 });
const secret = (name: string) => (tx: Transaction) =>
  tx.db.insertInto('secrets').values({ name, value: 'x' }).execute();

async function ready(engine: Engine): Promise<Database> {
  place = await temporaryDatabase(engine);
  return open();
}

describe.each(engines)('the version on %s', (engine) => {
  let database: Database;
  beforeEach(async () => {
    database = await ready(engine);
    return async () => {
      await database.close();
      await place.remove();
    };
  });

  test('is another one after every write, alone or together with others', async () => {
    const versions = [await database.version()];
    for (const [name, together] of [['one'], ['two', 'a branch'], ['three', 'a branch']] as const) {
      await database.write(secret(name), together);
      versions.push(await database.version());
    }
    expect(new Set(versions).size).toBe(4);
  });
});

test('the version on sqlite stays while there are only reads', async () => {
  const database = await ready('sqlite');
  const before = await database.version();
  await database.read.selectFrom('secrets').selectAll().execute();
  expect(await database.version()).toBe(before);
  await database.close();
  await place.remove();
});

test('the version on postgres tells of what another instance wrote', async () => {
  const database = await ready('postgres');
  const another = await open();
  const before = await database.version();
  await another.write(secret('one'));
  expect(await database.version()).not.toBe(before);
  await Promise.all([database.close(), another.close()]);
  await place.remove();
});
