import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { alone } from '../../server/db/lock.ts';
import { closeDays } from '../../server/features/branches/close-day.ts';
import { setNote } from '../../server/features/tickets/annotate-ticket.ts';
import { callNext, callTicket } from '../../server/features/tickets/call-ticket.ts';
import { cancelTicket } from '../../server/features/tickets/cancel-ticket.ts';
import { type CounterCommand, changeAtCounter } from '../../server/features/tickets/change-at-counter.ts';
import { transferTicket } from '../../server/features/tickets/transfer-ticket.ts';
import { undoLast } from '../../server/features/tickets/undo-last.ts';
import { engines } from '../databases.ts';
import { office } from '../office.ts';
import { testClock, testDatabase } from '../test-database.ts';
import { connectAhead } from './connect-ahead.ts';

/** Races that the model has found, and those that matter most, played for certain instead of by chance. */
describe.each(engines)('at the same moment on %s', (engine) => {
  async function atWork() {
    const clock = testClock();
    const desk = await office(await testDatabase(engine, clock));
    const { database, staff, counters } = desk;
    await connectAhead(database);
    return {
      ...desk,
      clock,
      next: (who: 'a' | 'b') => database.write((tx) => callNext(tx, staff[who], counters[who])),
      change: (id: string, command: CounterCommand) =>
        database.write((tx) => changeAtCounter(tx, staff.a, id, command)),
    };
  }
  const reasons = (results: readonly { ok: boolean; reason?: string }[]) =>
    results.map((result) => (result.ok ? 'ok' : result.reason)).sort();

  test('somebody who opens two counters gets one', async () => {
    const { open, staff, counters } = await atWork();
    const results = await Promise.all([open(staff.admin, counters.a), open(staff.admin, counters.b)]);
    expect(reasons(results)).toEqual(['already-at-counter', 'ok']);
  });

  test('of several who open a counter one gets it', async () => {
    const { open, staff, counters } = await atWork();
    const results = await Promise.all([open(staff.admin, counters.a), open(staff.a, counters.a)]);
    expect(reasons(results)).toEqual(['counter-taken', 'ok']);
  });

  test('a counter that calls three times has one ticket', async () => {
    const { open, take, next, staff, counters } = await atWork();
    await open(staff.a, counters.a);
    for (let n = 0; n < 3; n++) await take();
    const results = await Promise.all([next('a'), next('a'), next('a')]);
    expect(reasons(results)).toEqual(['counter-busy', 'counter-busy', 'ok']);
  });

  test('of two counters that call the same ticket one gets it', async () => {
    const { database, open, take, staff, counters } = await atWork();
    await open(staff.a, counters.a);
    await open(staff.b, counters.b);
    const { id } = await take();
    const call = (who: 'a' | 'b') => database.write((tx) => callTicket(tx, staff[who], id, counters[who]));
    expect(reasons(await Promise.all([call('a'), call('b')]))).toEqual(['ok', 'wrong-state']);
  });

  test('every recall counts', async () => {
    const { open, take, next, change, staff, counters } = await atWork();
    await open(staff.a, counters.a);
    const { id } = await take();
    await next('a');
    const recalled = await Promise.all([change(id, 'recall'), change(id, 'recall'), change(id, 'recall')]);
    expect(recalled.map((result) => result.ok && result.value.calls).sort()).toEqual([2, 3, 4]);
  });

  test('serving does not keep the same clerk from completing', async () => {
    const { database, open, take, next, change, staff, counters } = await atWork();
    await open(staff.a, counters.a);
    for (let n = 0; n < 5; n++) {
      const { id } = await take();
      await next('a');
      const [, completed] = await Promise.all([change(id, 'serve'), change(id, 'complete')]);
      expect(completed).toMatchObject({ ok: true });
    }
    const states = await database.read.selectFrom('tickets').select('state').distinct().execute();
    expect(states).toEqual([{ state: 'completed' }]);
  });

  test('midnight closes no counter under somebody who was called after it', async () => {
    const { database, open, take, next, change, clock, staff, counters } = await atWork();
    clock.set(Date.parse('2026-11-23T23:50:00+07:00'));
    await open(staff.a, counters.a);
    clock.set(Date.parse('2026-11-24T00:00:30+07:00'));
    const { id } = await take();
    await next('a');
    await closeDays(database);
    expect(await change(id, 'complete')).toMatchObject({ ok: true });
    await closeDays(database);
    expect(await next('a')).toMatchObject({ reason: 'counter-closed' });
  });

  test('of the same transfer given several times one is carried out', async () => {
    const { database, open, take, staff, counters, services } = await atWork();
    await open(staff.a, counters.a);
    const { id } = await take();
    const transfer = () => database.write((tx) => transferTicket(tx, staff.a, id, { serviceId: services.b.id }));
    const results = await Promise.all(Array.from({ length: 4 }, transfer));
    expect(reasons(results)).toEqual(['ok', 'same-line', 'same-line', 'same-line']);
  });

  test('whatever happens to a ticket is a version of it, also what visitors and staff do together', async () => {
    const { database, open, take, staff, counters } = await atWork();
    await open(staff.a, counters.a);
    for (let round = 0; round < 5; round++) {
      const { id } = await take();
      const note = (text: string) => database.write((tx) => setNote(tx, staff.a, id, text));
      await Promise.all([note('satu'), database.write((tx) => cancelTicket(tx, id)), note('dua')]);
      const { version } = await database.read
        .selectFrom('tickets')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const events = await database.read.selectFrom('ticket_events').select('id').where('ticket_id', '=', id).execute();
      expect(version).toBe(events.length - 1);
    }
  });

  test('two who undo at once take back two steps, or one is told that there is none', async () => {
    const { database, open, take, next, staff, counters } = await atWork();
    await open(staff.a, counters.a);
    const { id } = await take();
    await next('a');
    const undo = () => database.write((tx) => undoLast(tx, staff.a, counters.a));
    expect(reasons(await Promise.all([undo(), undo()]))).toEqual(['nothing-to-undo', 'ok']);
    const ticket = await database.read.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirst();
    expect(ticket).toMatchObject({ state: 'waiting', version: 2 });
  });
});

describe('on postgres', () => {
  test('a counter that lost a ticket waits for the others who lost one, and looks again', async () => {
    const desk = await office(await testDatabase('postgres'));
    const { database, branchId, open, take, staff, counters } = desk;
    await open(staff.a, counters.a);
    const [{ label }] = [await take(), await take()];
    const { promise: enough, resolve: letGo } = Promise.withResolvers<void>();
    const { promise: isHeld, resolve: held } = Promise.withResolvers<void>();
    const other = database.write(async (tx) => {
      await alone(tx, `calls of ${branchId}`);
      await tx.db.selectFrom('tickets').select('id').orderBy('number').forUpdate().executeTakeFirst();
      held();
      await enough;
    });
    await isHeld;
    const called = database.write((tx) => callNext(tx, staff.a, counters.a));
    await vi.waitFor(async () => {
      const waiting = sql`select 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
        where datname = current_database() and locktype = 'advisory' and not granted`;
      expect((await waiting.execute(database.read)).rows).toHaveLength(1);
    });
    letGo();
    await other;
    expect(await called).toMatchObject({ value: { label } });
  });
});
