import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryDatabase } from '../../test/databases.ts';
import { silentProxy } from '../../test/silent-proxy.ts';
import { openDatabase } from './open.ts';
import { troubleOf } from './trouble.ts';

afterEach(() => {
  vi.useRealTimers();
});

const databasePool = 3;

test('a PostgreSQL that vanishes without a word is given up after a while, and found again', async () => {
  const { remove, databaseUrl = '', ...place } = await temporaryDatabase('postgres');
  const proxy = await silentProxy(databaseUrl);
  const database = await openDatabase({ ...place, databaseUrl: proxy.url, databasePool, now: () => 0 });
  onTestFinished(async () => {
    // The other way round, whoever listens there for other instances would wait for an answer to its goodbye.
    await proxy.close();
    await database.close();
    await remove();
  });
  const put = (name: string) =>
    database.write((tx) => tx.db.insertInto('secrets').values({ name, value: name }).execute());
  await Promise.all(['a', 'b', 'c'].map(put));

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  proxy.vanish();
  // One more than there are connections.
  const asked = ['d', 'e', 'f', 'g'].map((name) => put(name).then(() => 'kept', troubleOf));
  await sleep(50);
  await vi.advanceTimersByTimeAsync(26_000);
  expect(await Promise.all(asked)).toEqual(['lost', 'lost', 'lost', 'busy']);
  expect(database.pool()).toMatchObject({ waiting: 0 });

  proxy.appear();
  vi.useRealTimers();
  await put('h');
  const rows = await database.read.selectFrom('secrets').select('name').orderBy('name').execute();
  expect(rows.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'h']);
});
