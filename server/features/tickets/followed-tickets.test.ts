import { describe, expect, test } from 'vitest';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { testClock, testDatabase } from '../../../test/test-database.ts';
import type { Transaction } from '../../db/database.ts';
import { Json } from '../../live/json.ts';
import { editBranch } from '../branches/edit-branch.ts';
import { setCallingRule } from '../calling-rules/set-calling-rule.ts';
import { createJourney, editJourney } from '../journeys/manage-journeys.ts';
import { editClass } from '../priority-classes/edit-class.ts';
import { editService } from '../services/edit-service.ts';
import { setPriority } from './annotate-ticket.ts';
import { callNext } from './call-ticket.ts';
import { cancelTicket } from './cancel-ticket.ts';
import { changeAtCounter } from './change-at-counter.ts';
import { FollowedTickets } from './followed-tickets.ts';
import { ticketViews } from './ticket-snapshots.ts';
import { transferTicket } from './transfer-ticket.ts';

const json = (view: unknown) => (view instanceof Json ? view.text : JSON.stringify(view));

describe.each(engines)('tickets that are followed, on %s', (engine) => {
  /** Two lines, long enough to be kept. */
  async function followed() {
    const clock = testClock();
    const desk = await office(await testDatabase(engine, clock));
    const { database, services, branchId, staff } = desk;
    const write = <T>(command: (tx: Transaction) => Promise<T>) => database.write(command);
    const serviceIds = [services.a.id, services.b.id];
    const journey = await write((tx) => createJourney(tx, staff.admin, branchId, { name: 'Rawat jalan', serviceIds }));
    if (!journey.ok) throw new Error(journey.reason);
    await desk.open(staff.a, desk.counters.a);
    const tickets = [await desk.take({ serviceId: undefined, journeyId: journey.value })];
    while (tickets.length < 30) {
      clock.advance(1000);
      const serviceId = tickets.length % 3 === 0 ? services.b.id : services.a.id;
      tickets.push(await desk.take({ serviceId }));
    }
    const ids = tickets.map(({ id }) => id);
    const cache = new FollowedTickets(database.read);
    return {
      ...desk,
      ...{ clock, write, tickets, ids, journeyId: journey.value },
      look: () => cache.views(ids, clock.now()),
      asRead: async () =>
        Array.from(await ticketViews(database.read, ids, clock.now()), ([id, view]) => [id, json(view)]),
    };
  }

  test('are, letter by letter, as if each were read anew, whatever happens', async () => {
    const { ids, tickets, look, asRead, write, staff, counters, services, branchId, journeyId, clock, take } =
      await followed();
    const [first = '', second = ''] = ids;
    const { admin, a } = staff;
    const priority = { order: { kind: 'priority' as const }, maxWaitMinutes: 30 };
    const steps: ((tx: Transaction) => Promise<unknown>)[] = [
      async () => null,
      (tx) => callNext(tx, a, counters.a),
      (tx) => changeAtCounter(tx, a, first, 'serve'),
      (tx) => changeAtCounter(tx, a, first, 'complete'),
      (tx) => cancelTicket(tx, second),
      (tx) => setPriority(tx, a, ids.at(-2) ?? '', 'elderly'),
      (tx) => setCallingRule(tx, admin, { branchId, counterId: null }, priority),
      (tx) => transferTicket(tx, a, ids.at(-1) ?? '', { serviceId: services.b.id }),
      (tx) => editService(tx, admin, services.a.id, { name: 'Nama baru' }),
      (tx) => editClass(tx, admin, branchId, 'regular', { nameId: 'Biasa', nameEn: 'Usual' }),
      (tx) => editJourney(tx, admin, journeyId, { name: 'Rawat inap' }),
      (tx) => editBranch(tx, admin, branchId, { name: 'Kantor "Baru"' }),
      (tx) => callNext(tx, a, counters.a),
    ];
    expect(tickets).toHaveLength(30);
    for (const step of steps) {
      expect(await write(step)).not.toMatchObject({ ok: false });
      clock.advance(60_000);
      const views = Array.from(await look(), ([id, view]) => [id, json(view)]);
      expect(Object.fromEntries(views)).toEqual(Object.fromEntries(await asRead()));
    }
    await take();
    clock.advance(3_600_000);
    expect(Object.fromEntries(Array.from(await look(), ([id, view]) => [id, json(view)]))).toEqual(
      Object.fromEntries(await asRead()),
    );
  });

  test('of whom nothing changed have the same view as before', async () => {
    const { ids, services, tickets, look, write, staff, counters, take } = await followed();
    await look();
    const before = await look();
    await take();
    expect([...(await look()).values()]).toEqual([...before.values()]);
    const same = await look();
    expect(ids.filter((id) => same.get(id) !== before.get(id))).toEqual([]);

    await write((tx) => callNext(tx, staff.a, counters.a));
    const after = await look();
    const changed = tickets.filter(({ id }) => after.get(id) !== before.get(id));
    expect(new Set(changed.map(({ service_id }) => service_id))).toEqual(new Set([services.a.id]));
  });

  test('a ticket that does not exist is left out, among few and among many', async () => {
    const { ids, database, clock } = await followed();
    const cache = new FollowedTickets(database.read);
    expect([...(await cache.views(['nothing'], clock.now())).keys()]).toEqual([]);
    for (let look = 0; look < 2; look++) {
      expect(new Set((await cache.views([...ids, 'nothing'], clock.now())).keys())).toEqual(new Set(ids));
    }
  });
});
