import { describe, expect, test } from 'vitest';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { testClock, testDatabase } from '../../../test/test-database.ts';
import { closeDays } from '../branches/close-day.ts';
import { closeCounter } from '../counters/close-counter.ts';
import { callNext, callTicket } from './call-ticket.ts';
import { cancelTicket } from './cancel-ticket.ts';
import { type CounterCommand, changeAtCounter } from './change-at-counter.ts';

describe.each(engines)('calling on %s', (engine) => {
  async function open() {
    const clock = testClock();
    const desk = await office(await testDatabase(engine, clock));
    const { database, staff, counters, services } = desk;
    // Both counters serve both services, so that they compete.
    await database.write(async (tx) => {
      await tx.db
        .insertInto('counter_services')
        .values([
          { counter_id: counters.a, service_id: services.b.id, position: 1 },
          { counter_id: counters.b, service_id: services.a.id, position: 1 },
        ])
        .execute();
    });
    await desk.open(staff.a, counters.a);
    await desk.open(staff.b, counters.b);
    return {
      ...desk,
      clock,
      next: (who: 'a' | 'b') => database.write((tx) => callNext(tx, staff[who], counters[who])),
      change: (who: 'a' | 'b' | 'admin', id: string, command: CounterCommand) =>
        database.write((tx) => changeAtCounter(tx, staff[who], id, command)),
    };
  }

  test('two counters that call at once get two tickets, or one is told that nobody waits', async () => {
    const { take, next } = await open();
    await take();
    await take();
    const [first, second] = await Promise.all([next('a'), next('b')]);
    if (!first.ok || !second.ok) throw new Error('both should have got one');
    expect(first.value.id).not.toBe(second.value.id);
  });

  test('of two who call for the last one, the loser hears none-waiting', async () => {
    const { take, next } = await open();
    await take();
    const results = await Promise.all([next('a'), next('b')]);
    expect(results.map((result) => (result.ok ? 'called' : result.reason)).sort()).toEqual(['called', 'none-waiting']);
  });

  test('one counter that calls twice at once has one ticket', async () => {
    const { take, next } = await open();
    await take();
    await take();
    const results = await Promise.all([next('a'), next('a'), next('a')]);
    expect(results.map((result) => (result.ok ? 'called' : result.reason)).sort()).toEqual([
      'called',
      'counter-busy',
      'counter-busy',
    ]);
  });

  test('whoever waited longest comes first, over all services of the counter', async () => {
    const { take, next, clock, services, change } = await open();
    await take({ serviceId: services.b.id });
    clock.advance(1000);
    await take();
    const first = await next('a');
    expect(first).toMatchObject({ value: { label: 'B001' } });
    if (first.ok) await change('a', first.value.id, 'complete');
    expect(await next('a')).toMatchObject({ value: { label: 'A001' } });
  });

  test('a ticket goes its way, with an event for each step; the wait ends at the first call', async () => {
    const { database, take, next, change, clock, staff, counters } = await open();
    const { id } = await take();
    const called = clock.now() + 60_000;
    clock.set(called);
    await next('a');
    clock.advance(30_000);
    await change('a', id, 'recall');
    await change('a', id, 'no-show');
    clock.advance(1000);
    await database.write((tx) => callTicket(tx, staff.a, id, counters.a));
    await change('a', id, 'serve');
    clock.advance(120_000);
    const done = await change('a', id, 'complete');
    expect(done).toMatchObject({ value: { state: 'completed', calls: 3, called_at: called } });
    const events = await database.read
      .selectFrom('ticket_events')
      .select(['kind', 'from_state', 'to_state'])
      .where('ticket_id', '=', id)
      .orderBy('id')
      .execute();
    expect(events.map(({ kind, to_state }) => [kind, to_state])).toEqual([
      ['issue', 'waiting'],
      ['call', 'called'],
      ['recall', 'called'],
      ['no-show', 'no_show'],
      ['call', 'called'],
      ['serve', 'serving'],
      ['complete', 'completed'],
    ]);
  });

  test('nobody touches what a colleague has called, but who leads may finish it', async () => {
    const { take, next, change } = await open();
    const { id } = await take();
    await next('a');
    expect(await change('b', id, 'complete')).toMatchObject({ reason: 'forbidden' });
    expect(await change('admin', id, 'complete')).toMatchObject({ ok: true });
    expect(await change('a', id, 'complete')).toMatchObject({ reason: 'wrong-state' });
  });

  test('events are not rewritten, not even by hand', async () => {
    const { database, take } = await open();
    await take();
    await expect(
      database.write((tx) => tx.db.updateTable('ticket_events').set({ kind: 'x' }).execute()),
    ).rejects.toThrow('immutable');
    await expect(database.write((tx) => tx.db.deleteFrom('ticket_events').execute())).rejects.toThrow('immutable');
  });

  test('calling needs an open counter of one’s own', async () => {
    const { database, take, staff, counters, next, open: openAt } = await open();
    await take();
    const callAt = (who: typeof staff.a, counterId: string) => database.write((tx) => callNext(tx, who, counterId));
    expect(await callAt(staff.b, counters.a)).toMatchObject({ reason: 'forbidden' });
    expect(await openAt(staff.b, counters.a)).toMatchObject({ reason: 'counter-taken' });
    expect(await callAt(staff.a, 'nowhere')).toMatchObject({ reason: 'not-found' });
    await next('a');
    expect(await database.write((tx) => closeCounter(tx, staff.a, counters.a))).toMatchObject({
      reason: 'counter-busy',
    });
    await database.write((tx) => closeCounter(tx, staff.b, counters.b));
    expect(await next('b')).toMatchObject({ reason: 'counter-closed' });
    expect(await openAt(staff.a, counters.b)).toMatchObject({ reason: 'forbidden' });
    expect(await openAt(staff.admin, counters.b)).toMatchObject({ ok: true });
  });

  test('a visitor cancels while waiting, and not later', async () => {
    const { database, take, next } = await open();
    const gone = await take();
    const called = await take();
    const cancel = (id: string) => database.write((tx) => cancelTicket(tx, id));
    expect(await cancel(gone.id)).toMatchObject({ value: { state: 'cancelled' } });
    expect(await cancel(gone.id)).toMatchObject({ reason: 'wrong-state' });
    expect(await next('a')).toMatchObject({ value: { id: called.id } });
    expect(await cancel(called.id)).toMatchObject({ reason: 'wrong-state' });
  });

  test('the end of the day closes what was left open, once', async () => {
    const { database, take, next, clock, counters } = await open();
    await take();
    await take();
    await next('a');
    clock.advance(24 * 3_600_000);
    await closeDays(database);
    await closeDays(database);
    const states = await database.read.selectFrom('tickets').select('state').execute();
    expect(states).toEqual([{ state: 'expired' }, { state: 'expired' }]);
    const expired = database.read.selectFrom('ticket_events').select('id').where('kind', '=', 'expire');
    expect(await expired.execute()).toHaveLength(2);
    const sessions = database.read.selectFrom('counter_sessions').select('id').where('closed_at', 'is', null);
    expect(await sessions.where('counter_id', '=', counters.a).execute()).toHaveLength(0);
    expect((await take()).number).toBe(1);
  });
});
