import { describe, expect, test } from 'vitest';
import type { CallingOrder } from '../../../shared/calling-rule.ts';
import type { CounterView } from '../../../shared/snapshots.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { testClock, testDatabase } from '../../../test/test-database.ts';
import { createBranch } from '../branches/create-branch.ts';
import { setCallingRule } from '../calling-rules/set-calling-rule.ts';
import { callingOrder } from '../tickets/calling-order.ts';
import { transferTicket } from '../tickets/transfer-ticket.ts';
import { waitingFor } from '../tickets/waiting-snapshots.ts';
import { ConsoleReads, waitingShown } from './console-reads.ts';
import { counterView } from './counter-snapshots.ts';
import { createCounter } from './create-counter.ts';

describe.each(engines)('a console with a long line on %s', (engine) => {
  /** Two services, 160 people of two classes, and some who were sent to the very counter. */
  async function crowded() {
    const clock = testClock();
    const given = await office(await testDatabase(engine, clock));
    const { database, counters, services, staff, take, open } = given;
    await database.write(async ({ db }) => {
      await db.updateTable('services').set({ daily_quota: null }).execute();
      await db
        .insertInto('counter_services')
        .values({ counter_id: counters.a, service_id: services.b.id, position: 1 })
        .execute();
    });
    await open(staff.a, counters.a);
    await open(staff.b, counters.b);
    for (let n = 0; n < 160; n++) {
      clock.advance(1000);
      const ticket = await take({
        serviceId: n % 4 === 0 ? services.b.id : services.a.id,
        priorityClass: n % 5 === 0 ? 'elderly' : 'regular',
      });
      if (n % 50 === 7) {
        await database.write((tx) => transferTicket(tx, staff.admin, ticket.id, { counterId: counters.a }));
      }
    }
    return { ...given, clock, serviceIds: [services.a.id, services.b.id] };
  }

  test('shows the first hundred in the order of its rule, as if the whole line were read, and how many there are', async () => {
    const { database, branchId, counters, services, serviceIds, staff, clock } = await crowded();
    const { read } = database;
    const orders: CallingOrder[] = [
      { kind: 'arrival' },
      { kind: 'services' },
      { kind: 'priority' },
      {
        ...{ kind: 'ratio', by: 'class' },
        groups: [
          { members: ['elderly'], share: 1 },
          { members: [], share: 2 },
        ],
      },
      {
        ...{ kind: 'ratio', by: 'service' },
        groups: [
          { members: [services.b.id], share: 1 },
          { members: [services.a.id], share: 3 },
        ],
      },
    ];
    const day = '2026-11-23';
    const all = await waitingFor(read, serviceIds, day, counters.a);
    for (const order of orders) {
      const rule = { order, maxWaitMinutes: null };
      const set = await database.write((tx) =>
        setCallingRule(tx, staff.admin, { branchId, counterId: counters.a }, rule),
      );
      expect(set.ok).toBe(true);
      const choosing = { rule, serviceIds, priorityClasses: new Set(['elderly']), turn: {} };
      const expected = callingOrder(all, choosing, clock.now()).slice(0, waitingShown);
      const view = await counterView(read, counters.a, clock.now());
      expect(view?.waiting.map(({ id }) => id)).toEqual(expected.map(({ ticket }) => ticket.id));
      expect(view?.next?.why).toEqual(expected[0]?.why);
      expect(view?.waitingTotal).toBe(160);
    }
  });

  test('made together with others, of its branch and of another, is what it is alone', async () => {
    const { database, counters, staff, clock } = await crowded();
    const elsewhere = await database.write((tx) =>
      createBranch(tx, staff.admin, { name: 'Timur', timeZone: 'Asia/Jayapura' }),
    );
    if (!elsewhere.ok) throw new Error(elsewhere.reason);
    const input = { name: 'Meja', serviceIds: [], position: 1 };
    const there = await database.write((tx) => createCounter(tx, staff.admin, elsewhere.value.id, input));
    if (!there.ok) throw new Error(there.reason);

    const reads = new ConsoleReads(database.read, clock.now());
    const views = new Map<string, CounterView | undefined>();
    for (const id of [counters.a, there.value, counters.b]) {
      views.set(id, await counterView(database.read, id, clock.now(), reads));
    }
    expect(views.get(counters.b)?.waiting.length).toBeGreaterThan(0);
    for (const [id, view] of views) expect(view).toEqual(await counterView(database.read, id, clock.now()));
  });
});
