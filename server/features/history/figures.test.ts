import { describe, expect, test } from 'vitest';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { addTickets, place } from '../../../test/past-tickets.ts';
import { morning, testClock, testDatabase } from '../../../test/test-database.ts';
import { serviceDay } from '../branches/branch-time.ts';
import { callNext, callTicket } from '../tickets/call-ticket.ts';
import { type CounterCommand, changeAtCounter } from '../tickets/change-at-counter.ts';
import { figuresOfCounter, figuresOfDay, noFigures } from './figures.ts';

const seconds = 1000;
const day = serviceDay('Asia/Jakarta', morning);

describe.each(engines)('figures on %s', (engine) => {
  test('nothing happened: zeros, and no averages', async () => {
    const { database, branchId, counters } = await office(await testDatabase(engine));
    expect(await figuresOfDay(database.read, { branchId, day })).toEqual({
      totals: noFigures,
      byService: new Map(),
      byCounter: new Map(),
    });
    expect(await figuresOfCounter(database.read, { day, counterId: counters.a })).toEqual(noFigures);
  });

  test('the wait ends at the first call, whatever is called again', async () => {
    const clock = testClock();
    const { database, branchId, counters, staff, take, open } = await office(await testDatabase(engine, clock));
    await open(staff.a, counters.a);
    const { id } = await take();
    const command = (name: CounterCommand) => database.write((tx) => changeAtCounter(tx, staff.a, id, name));

    clock.advance(90 * seconds);
    await database.write((tx) => callNext(tx, staff.a, counters.a));
    clock.advance(30 * seconds);
    await command('recall');
    clock.advance(30 * seconds);
    await command('no-show');
    clock.advance(600 * seconds);
    await database.write((tx) => callTicket(tx, staff.a, id, counters.a));
    clock.advance(10 * seconds);
    await command('serve');
    clock.advance(45 * seconds);
    await command('complete');

    expect((await figuresOfDay(database.read, { branchId, day })).totals).toEqual({
      ...noFigures,
      issued: 1,
      completed: 1,
      averageWait: 90,
      averageService: 45,
    });
  });

  test('expired and cancelled tickets are counted, but stay out of the averages', async () => {
    const database = await testDatabase(engine);
    const here = await place(database);
    const { counters } = await office(database);
    const issued_at = morning;
    const calledAfter = (wait: number) => ({
      issued_at,
      called_at: issued_at + wait * seconds,
      counter_id: counters.a,
    });
    await addTickets(database, here, [
      {
        ...calledAfter(100),
        state: 'completed',
        served_at: issued_at + 110 * seconds,
        ended_at: issued_at + 170 * seconds,
      },
      { ...calledAfter(200), state: 'completed', ended_at: issued_at + 900 * seconds },
      { ...calledAfter(300), state: 'no_show', ended_at: issued_at + 400 * seconds },
      {
        ...calledAfter(5000),
        state: 'expired',
        served_at: issued_at + 5000 * seconds,
        ended_at: issued_at + 60_000 * seconds,
      },
      { issued_at, state: 'expired', ended_at: issued_at + 60_000 * seconds },
      { issued_at, state: 'cancelled', ended_at: issued_at + 10 * seconds },
      { issued_at, state: 'waiting' },
    ]);

    const { totals: figures } = await figuresOfDay(database.read, { branchId: here.branch.id, day });
    expect(figures).toEqual({
      issued: 7,
      waiting: 1,
      atCounter: 0,
      completed: 2,
      noShow: 1,
      cancelled: 1,
      expired: 2,
      averageWait: 200,
      // Of the one whose start is known.
      averageService: 60,
    });
    for (const figure of Object.values(figures)) expect(figure).toBeTypeOf('number');
  });

  test('by counter and by service, of that day and branch only', async () => {
    const database = await testDatabase(engine);
    const here = await place(database);
    const elsewhere = await place(database, 'Asia/Jayapura');
    const { counters, services } = await office(database);
    const b = { branch: here.branch, service: services.b };
    const issued_at = morning;
    const done = (wait: number) => ({
      issued_at,
      state: 'completed' as const,
      called_at: issued_at + wait * seconds,
      ended_at: issued_at + 900 * seconds,
    });
    await addTickets(database, here, [
      { ...done(10), counter_id: counters.a },
      { ...done(20), counter_id: counters.b },
    ]);
    await addTickets(database, here, [{ issued_at: issued_at - 86_400 * seconds }]);
    await addTickets(database, b, [{ ...done(30), counter_id: counters.b }, { issued_at }]);
    await addTickets(database, elsewhere, [{ issued_at }]);

    const where = { branchId: here.branch.id, day };
    const { totals, byCounter, byService } = await figuresOfDay(database.read, where);
    expect([...byCounter.keys()].sort()).toEqual([counters.a, counters.b].sort());
    expect(byCounter.get(counters.a)).toMatchObject({ issued: 1, averageWait: 10 });
    expect(byCounter.get(counters.b)).toMatchObject({ issued: 2, completed: 2, averageWait: 25 });
    expect(await figuresOfCounter(database.read, { day: where.day, counterId: counters.b })).toEqual(
      byCounter.get(counters.b),
    );
    expect(byService.get(services.b.id)).toMatchObject({
      issued: 2,
      waiting: 1,
      averageWait: 30,
      averageService: null,
    });
    expect(totals.issued).toBe(4);
  });
});
