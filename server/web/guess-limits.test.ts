import { describe, expect, test } from 'vitest';
import { ok, refuse } from '../../shared/refusal.ts';
import { testInstances } from '../../test/build-app.ts';
import { Client } from '../../test/client.ts';
import { engines } from '../../test/databases.ts';
import { testClock, testDatabase } from '../../test/test-database.ts';
import type { Database } from '../db/database.ts';
import { forgetGuesses, GuessLimit } from './guess-limits.ts';

const here = '192.0.2.7';
const elsewhere = '198.51.100.9';

describe.each(engines)('wrong guesses on %s', (engine) => {
  async function start(wrong = 3) {
    const clock = testClock();
    const database = await testDatabase(engine, clock);
    const limit = new GuessLimit(database, { of: 'phone', wrong, perSeconds: 60 });
    let made = 0;
    const guess = (right: boolean, address = here, by = limit) =>
      by.attempt(
        address,
        async () => {
          made++;
          return right ? ok('found') : refuse('not-found');
        },
        (result) => !result.ok,
      );
    return { clock, database, limit, guess, made: () => made };
  }
  const stored = (database: Database) => database.read.selectFrom('wrong_guesses').selectAll().execute();

  test('so many are made from an address, then none until the span has ended', async () => {
    const { clock, guess, made } = await start();
    await guess(false);
    clock.advance(20_000);
    for (let n = 0; n < 2; n++) expect(await guess(false)).toMatchObject({ reason: 'not-found' });
    expect(await guess(true)).toEqual({ ok: false, reason: 'too-many-attempts', retryAfter: 40 });
    expect(made()).toBe(3);
    expect(await guess(true, elsewhere)).toMatchObject({ ok: true });
    clock.advance(39_500);
    expect(await guess(true)).toMatchObject({ retryAfter: 1 });
    clock.advance(500);
    expect(await guess(true)).toMatchObject({ ok: true });
    for (let n = 0; n < 3; n++) expect(await guess(false)).toMatchObject({ reason: 'not-found' });
    expect(await guess(true)).toMatchObject({ retryAfter: 60 });
  });

  test('right ones write nothing', async () => {
    const { database, guess } = await start();
    for (let n = 0; n < 10; n++) expect(await guess(true)).toMatchObject({ ok: true });
    expect(await stored(database)).toEqual([]);
  });

  test('many at one moment gain nothing', async () => {
    const { guess, made } = await start();
    const results = await Promise.all(Array.from({ length: 20 }, () => guess(false)));
    expect(made()).toBe(3);
    expect(results.filter((result) => !result.ok && result.reason === 'too-many-attempts')).toHaveLength(17);
  });

  test('a guess that fails is no guess, and the next one is made', async () => {
    const { limit, guess } = await start();
    const broken = limit.attempt(
      here,
      () => Promise.reject(new Error('away')),
      () => true,
    );
    const next = guess(true);
    await expect(broken).rejects.toThrow('away');
    expect(await next).toMatchObject({ ok: true });
  });

  test('what else is guessed at is counted by itself, and no address stands in the table', async () => {
    const { database, guess } = await start(1);
    const codes = new GuessLimit(database, { of: 'pairing code', wrong: 1, perSeconds: 60 });
    await guess(false);
    expect(await guess(true)).toMatchObject({ reason: 'too-many-attempts' });
    expect(await guess(false, here, codes)).toMatchObject({ reason: 'not-found' });
    const rows = await stored(database);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(here);
  });

  test('addresses of one IPv6 network count together', async () => {
    const { guess } = await start(1);
    await guess(false, '2001:db8:1:2::1');
    expect(await guess(true, '2001:db8:1:2:abcd::2')).toMatchObject({ reason: 'too-many-attempts' });
    expect(await guess(true, '2001:db8:1:3::1')).toMatchObject({ ok: true });
  });

  test('what has ended is removed, what counts stays', async () => {
    const { clock, database, guess } = await start();
    await guess(false);
    clock.advance(30_000);
    await guess(false, elsewhere);
    clock.advance(30_000);
    await forgetGuesses(database);
    expect(await stored(database)).toMatchObject([{ guesses: 1, ends_at: clock.now() + 30_000 }]);
  });

  test('while the database cannot be asked nobody guesses', async () => {
    const { database, guess, made } = await start();
    await database.write(({ db }) => db.schema.dropTable('wrong_guesses').execute());
    await expect(guess(true)).rejects.toThrow('wrong_guesses');
    expect(made()).toBe(0);
  });

  test('a wrong one that cannot be counted is not answered', async () => {
    const { database, guess } = await start();
    const readOnly: Database = { ...database, write: () => Promise.reject(new Error('away')) };
    const limit = new GuessLimit(readOnly, { of: 'phone', wrong: 3, perSeconds: 60 });
    await expect(guess(false, here, limit)).rejects.toThrow('away');
    expect(await guess(true, here, limit)).toMatchObject({ ok: true });
  });
});

describe('two instances on one PostgreSQL', () => {
  async function start() {
    const [first, second] = await testInstances();
    const branch = await first.database.read.selectFrom('branches').select('id').executeTakeFirstOrThrow();
    return { clients: [new Client(first.app), new Client(second.app)] as const, branchId: branch.id };
  }
  const from = { remoteAddress: here };

  test('whoever looks up phones at both by turns gets no more than at one', { timeout: 30_000 }, async () => {
    const { clients, branchId } = await start();
    const statuses: number[] = [];
    for (let n = 0; n < 32; n++) {
      const phone = `0812000000${String(n).padStart(2, '0')}`;
      const client = clients[n % 2 === 0 ? 0 : 1];
      statuses.push((await client.get(`/api/v1/branches/${branchId}/tickets?phone=${phone}`, from)).status);
    }
    expect(statuses).toEqual([...Array<number>(30).fill(200), 429, 429]);
  });

  test('whoever tries passwords at both by turns gets no more than at one', { timeout: 30_000 }, async () => {
    const { clients } = await start();
    const attempt = (n: number, username = `nobody${n}`) =>
      clients[n % 2 === 0 ? 0 : 1].post('/api/v1/session', { username, password: 'guess' }, from);
    for (let n = 0; n < 50; n++) expect((await attempt(n)).status).toBe(401);
    for (const n of [50, 51]) {
      const { status, headers } = await attempt(n);
      expect(status).toBe(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
  });
});
