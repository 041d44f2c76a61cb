import { describe, expect, test } from 'vitest';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { reachOf } from '../staff/staff-reach.ts';
import { callNext } from '../tickets/call-ticket.ts';
import { closeCounter } from './close-counter.ts';
import { counterSettings, findCounterSettings } from './counter-settings-snapshots.ts';
import { createCounter, type NewCounter } from './create-counter.ts';
import { deleteCounter } from './delete-counter.ts';
import { editCounter } from './edit-counter.ts';
import { setCounterActive } from './set-counter-active.ts';

describe.each(engines)('an administrator and counters on %s', (engine) => {
  async function open() {
    const desk = await office(await testDatabase(engine));
    const { database, branchId, staff } = desk;
    return {
      ...desk,
      create: (input: NewCounter) => database.write((tx) => createCounter(tx, staff.admin, branchId, input)),
      edit: (id: string, changes: Partial<NewCounter>) =>
        database.write((tx) => editCounter(tx, staff.admin, id, changes)),
      setActive: (id: string, active: boolean) => database.write((tx) => setCounterActive(tx, staff.admin, id, active)),
      remove: (id: string) => database.write((tx) => deleteCounter(tx, staff.admin, id)),
    };
  }

  test('a new counter serves its services in the order given, each once', async () => {
    const { database, services, create } = await open();
    const serviceIds = [services.b.id, services.a.id, services.b.id];
    const created = await create({ name: 'Loket C', serviceIds });
    if (!created.ok) throw new Error(created.reason);
    expect(await findCounterSettings(database.read, created.value)).toEqual({
      ok: true,
      value: {
        id: created.value,
        name: 'Loket C',
        active: true,
        position: 2,
        serviceIds: [services.b.id, services.a.id],
        staff: [],
        callingRule: null,
        hasHistory: false,
      },
    });
  });

  test('of two made at once with one name, one is refused', async () => {
    const { create } = await open();
    const both = await Promise.all([1, 2].map(() => create({ name: 'Loket C', serviceIds: [] })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'name-taken', field: 'name' });
  });

  test('a name is taken only while its counter is in use', async () => {
    const { counters, create, edit, setActive } = await open();
    expect(await edit(counters.b, { name: 'Loket A' })).toMatchObject({ reason: 'name-taken', field: 'name' });
    await setActive(counters.a, false);
    expect((await create({ name: 'Loket A', serviceIds: [] })).ok).toBe(true);
    expect(await setActive(counters.a, true)).toMatchObject({ reason: 'name-taken' });
  });

  test('an edit changes what it names', async () => {
    const { database, services, counters, edit } = await open();
    expect((await edit(counters.a, { serviceIds: [services.b.id] })).ok).toBe(true);
    const settings = await findCounterSettings(database.read, counters.a);
    expect(settings.ok && settings.value).toMatchObject({
      name: 'Loket A',
      serviceIds: [services.b.id],
      staff: ['Petugas Loket A'],
    });
  });

  test('a wrong field is named, and nothing changes', async () => {
    const { database, services, counters, edit } = await open();
    const before = await findCounterSettings(database.read, counters.a);
    expect(await edit(counters.a, { name: '' })).toMatchObject({ reason: 'invalid-request', field: 'name' });
    expect(await edit(counters.a, { name: 'X', position: 0.5 })).toMatchObject({ field: 'position' });
    const unknown = { name: 'X', serviceIds: [services.a.id, 'nothing'] };
    expect(await edit(counters.a, unknown)).toMatchObject({ reason: 'not-found', field: 'serviceIds' });
    expect(await findCounterSettings(database.read, counters.a)).toEqual(before);
  });

  test('a counter at which somebody works stays in use', async () => {
    const { database, staff, counters, open: openDesk, setActive } = await open();
    await openDesk(staff.a, counters.a);
    expect(await setActive(counters.a, false)).toMatchObject({ reason: 'counter-busy' });
    await database.write((tx) => closeCounter(tx, staff.a, counters.a));
    expect((await setActive(counters.a, false)).ok).toBe(true);
    expect(await openDesk(staff.a, counters.a)).toMatchObject({ reason: 'counter-inactive' });
  });

  test('of opening and deactivating at once, one is refused', async () => {
    const { staff, counters, open: openDesk, setActive } = await open();
    const results = await Promise.all([openDesk(staff.a, counters.a), setActive(counters.a, false)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('new services count from the next call on', async () => {
    const { database, services, staff, counters, take, open: openDesk, edit } = await open();
    await openDesk(staff.a, counters.a);
    const ticket = await take({ serviceId: services.b.id });
    expect(await database.write((tx) => callNext(tx, staff.a, counters.a))).toMatchObject({ reason: 'none-waiting' });
    await edit(counters.a, { serviceIds: [services.a.id, services.b.id] });
    const called = await database.write((tx) => callNext(tx, staff.a, counters.a));
    expect(called.ok && called.value.id).toBe(ticket.id);
  });

  test('where somebody once worked, it is not deleted; otherwise its staff may use any', async () => {
    const { database, branchId, staff, counters, open: openDesk, remove } = await open();
    await openDesk(staff.a, counters.a);
    await database.write((tx) => closeCounter(tx, staff.a, counters.a));
    expect(await remove(counters.a)).toMatchObject({ reason: 'in-use' });
    expect((await remove(counters.b)).ok).toBe(true);
    const left = await counterSettings(database.read, branchId);
    expect(left.map(({ id, hasHistory }) => [id, hasHistory])).toEqual([[counters.a, true]]);
    expect((await reachOf(database.read, staff.b.id)).counterIds).toEqual([]);
  });
});
