import { describe, expect, test } from 'vitest';
import { engines } from '../../../test/databases.ts';
import { connectAhead } from '../../../test/model/connect-ahead.ts';
import { testClock, testDatabase } from '../../../test/test-database.ts';
import type { Database, Engine } from '../../db/database.ts';
import { resumeSession } from './session.ts';
import { signInDesk } from './sign-in.ts';

const visit = { address: '10.0.0.7', userAgent: 'a browser' };
const second = 1000;

async function desk(engine: Engine) {
  const clock = testClock();
  const database = await testDatabase(engine, clock);
  const signIn = signInDesk(database);
  const attempt = (password: string, username = 'loket_a', address = visit.address) =>
    signIn({ username, password }, { ...visit, address });
  return { clock, database, attempt };
}

async function reasons(attempts: Promise<unknown>[]): Promise<unknown[]> {
  return (await Promise.all(attempts)).map((result) => (result as { reason?: string }).reason ?? 'signed in');
}

const setActive = (database: Database, active: 0 | 1) =>
  database.write((tx) => tx.db.updateTable('staff').set({ active }).where('username', '=', 'loket_a').execute());

describe.each(engines)('signing in on %s', (engine) => {
  test('the right password gives a token for that account, whatever the case of the name', async () => {
    const { database, attempt, clock } = await desk(engine);
    const signedIn = await attempt('123', '  Loket_A ');
    if (!signedIn.ok) throw new Error(signedIn.reason);
    const session = await resumeSession(database, signedIn.value.token, true);
    expect(session?.staff).toMatchObject({ username: 'loket_a', role: 'staff' });
    const account = database.read.selectFrom('staff').select('last_sign_in_at').where('username', '=', 'loket_a');
    expect(await account.executeTakeFirst()).toEqual({ last_sign_in_at: clock.now() });
    const stored = await database.read.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(stored), 'the token is in the cookie only').not.toContain(signedIn.value.token);
  });

  test('wrong ones are refused, then locked out with the time to wait', async () => {
    const { attempt, clock } = await desk(engine);
    for (let n = 0; n < 5; n++) expect(await attempt('1234')).toEqual({ ok: false, reason: 'bad-credentials' });
    expect(await attempt('123')).toEqual({ ok: false, reason: 'too-many-attempts', retryAfter: 30 });
    clock.advance(29.5 * second);
    expect(await attempt('123')).toMatchObject({ reason: 'too-many-attempts', retryAfter: 1 });
    clock.advance(0.5 * second);
    expect(await attempt('1234')).toMatchObject({ reason: 'bad-credentials' });
    expect(await attempt('123')).toMatchObject({ reason: 'too-many-attempts', retryAfter: 60 });
    clock.advance(60 * second);
    expect(await attempt('123')).toMatchObject({ ok: true });
  });

  test('the right password clears what went wrong before', async () => {
    const { attempt } = await desk(engine);
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) expect(await attempt('')).toMatchObject({ reason: 'bad-credentials' });
      expect(await attempt('123')).toMatchObject({ ok: true });
    }
  });

  test('an account that is unknown, or out of use, answers exactly as one whose password is wrong', async () => {
    const { database, attempt, clock } = await desk(engine);
    await setActive(database, 0);
    const answers = async (username: string, password: string) => {
      const given = [];
      for (let n = 0; n < 6; n++) given.push(await attempt(password, username));
      return given;
    };
    const wrong = await answers('loket_b', 'wrong');
    expect(wrong.at(-1)).toMatchObject({ reason: 'too-many-attempts' });
    expect(await answers('nobody', '123')).toEqual(wrong);
    expect(await answers('loket_a', '123')).toEqual(wrong);
    await setActive(database, 1);
    clock.advance(30 * second);
    expect(await attempt('123')).toMatchObject({ ok: true });
  });

  test('guessing in parallel gains nothing', async () => {
    const { database, attempt } = await desk(engine);
    await connectAhead(database);
    const guesses = await reasons(Array.from({ length: 20 }, (_, n) => attempt(`guess ${n}`)));
    expect(guesses.filter((reason) => reason === 'bad-credentials')).toHaveLength(5);
    expect(guesses.filter((reason) => reason === 'too-many-attempts')).toHaveLength(15);
  });

  test('one account locked leaves the others alone, even from the same address', async () => {
    const { attempt } = await desk(engine);
    for (let n = 0; n < 6; n++) await attempt('wrong');
    expect(await attempt('123', 'loket_b')).toMatchObject({ ok: true });
  });

  test('an address that guesses through many accounts is stopped; others are not', { timeout: 30_000 }, async () => {
    const { attempt } = await desk(engine);
    for (let n = 0; n < 50; n++) await attempt('wrong', `user${n}`);
    expect(await attempt('123')).toMatchObject({ reason: 'too-many-attempts' });
    expect(await attempt('123', 'loket_a', '10.0.0.8')).toMatchObject({ ok: true });
  });

  test('an account taken out of use loses the sessions it has', async () => {
    const { database, attempt } = await desk(engine);
    const signedIn = await attempt('123');
    if (!signedIn.ok) throw new Error(signedIn.reason);
    await setActive(database, 0);
    expect(await resumeSession(database, signedIn.value.token, true)).toBeNull();
  });
});
