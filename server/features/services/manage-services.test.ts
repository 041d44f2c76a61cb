import { describe, expect, test } from 'vitest';
import type { CallingOrder } from '../../../shared/calling-rule.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { setCallingRule } from '../calling-rules/set-calling-rule.ts';
import { createJourney, deleteJourney } from '../journeys/manage-journeys.ts';
import { callNext } from '../tickets/call-ticket.ts';
import { takeTicket } from '../tickets/take-ticket.ts';
import { createService, type NewService } from './create-service.ts';
import { deleteService } from './delete-service.ts';
import { editService } from './edit-service.ts';
import { findServiceSettings, serviceSettings } from './service-settings-snapshots.ts';
import { setServiceActive } from './set-service-active.ts';

describe.each(engines)('an administrator and services on %s', (engine) => {
  async function open() {
    const desk = await office(await testDatabase(engine));
    const { database, branchId, staff } = desk;
    return {
      ...desk,
      create: (input: NewService) => database.write((tx) => createService(tx, staff.admin, branchId, input)),
      edit: (id: string, changes: Partial<NewService>) =>
        database.write((tx) => editService(tx, staff.admin, id, changes)),
      setActive: (id: string, active: boolean) => database.write((tx) => setServiceActive(tx, staff.admin, id, active)),
      remove: (id: string) => database.write((tx) => deleteService(tx, staff.admin, id)),
    };
  }

  test('a new service has numbers of its own and comes last', async () => {
    const { database, branchId, create, take } = await open();
    const created = await create({ name: 'Kasir', prefix: 'k' });
    if (!created.ok) throw new Error(created.reason);
    expect((await serviceSettings(database.read, branchId)).at(-1)).toEqual({
      id: created.value,
      name: 'Kasir',
      prefix: 'K',
      digits: 3,
      dailyQuota: null,
      channelQuotas: {},
      hours: null,
      lastIssueMinutes: 0,
      group: '',
      phoneRequired: false,
      onePerPhone: false,
      firstNumber: 1,
      lastNumber: null,
      sharesNumbersWith: [],
      position: 2,
      active: true,
      hasHistory: false,
    });
    expect((await take({ serviceId: created.value })).label).toBe('K001');
  });

  test('of two made at once with one prefix, one is refused', async () => {
    const { create } = await open();
    const both = await Promise.all([create({ name: 'Satu', prefix: 'Z' }), create({ name: 'Dua', prefix: 'z' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'prefix-taken', field: 'prefix' });
  });

  test('a prefix is taken only while its service is in use', async () => {
    const { services, create, edit, setActive } = await open();
    expect(await edit(services.b.id, { prefix: 'A' })).toMatchObject({ reason: 'prefix-taken', field: 'prefix' });
    await setActive(services.a.id, false);
    expect((await create({ name: 'Baru', prefix: 'A' })).ok).toBe(true);
    expect(await setActive(services.a.id, true)).toMatchObject({ reason: 'prefix-taken' });
  });

  test('an edit changes what it names; tickets keep their number', async () => {
    const { database, services, take, edit } = await open();
    const { label } = await take();
    expect((await edit(services.a.id, { prefix: 'AA', dailyQuota: null })).ok).toBe(true);
    const settings = await findServiceSettings(database.read, services.a.id);
    expect(settings.ok && settings.value).toMatchObject({ name: 'Loket A', prefix: 'AA', dailyQuota: null, digits: 3 });
    expect(label).toBe('A001');
    expect((await take()).label).toBe('AA002');
  });

  test('a refused edit changes nothing', async () => {
    const { database, services, edit } = await open();
    const before = await findServiceSettings(database.read, services.a.id);
    expect(await edit(services.a.id, { name: 'Lain', dailyQuota: 0 })).toMatchObject({ field: 'dailyQuota' });
    expect(await findServiceSettings(database.read, services.a.id)).toEqual(before);
  });

  test('out of use it gives no numbers, and whoever waits can still be called', async () => {
    const { database, branchId, services, staff, counters, take, open: openDesk, setActive } = await open();
    const waiting = await take();
    expect((await setActive(services.a.id, false)).ok).toBe(true);
    const refused = await database.write((tx) =>
      takeTicket(tx, { branchId, serviceId: services.a.id, channel: 'web' }),
    );
    expect(refused).toMatchObject({ reason: 'service-closed' });
    await openDesk(staff.a, counters.a);
    const called = await database.write((tx) => callNext(tx, staff.a, counters.a));
    expect(called.ok && called.value.id).toBe(waiting.id);
  });

  test('what gave out a number is not deleted', async () => {
    const { database, branchId, services, take, remove } = await open();
    await take();
    expect(await remove(services.a.id)).toMatchObject({ reason: 'in-use' });
    expect((await remove(services.b.id)).ok).toBe(true);
    const left = await serviceSettings(database.read, branchId);
    expect(left.map(({ id, hasHistory }) => [id, hasHistory])).toEqual([[services.a.id, true]]);
  });

  test('what a journey or a calling rule names is not deleted', async () => {
    const { database, branchId, services, staff, counters, remove } = await open();
    const inUse = { ok: false, reason: 'in-use' };
    const order = (id: string): CallingOrder => ({
      kind: 'ratio',
      by: 'service',
      groups: [
        { members: [id], share: 2 },
        { members: [], share: 1 },
      ],
    });
    const rule = (counterId: string | null, named: string | null) =>
      database.write((tx) =>
        setCallingRule(
          tx,
          staff.admin,
          { branchId, counterId },
          named === null ? null : { order: order(named), maxWaitMinutes: null },
        ),
      );
    for (const counterId of [null, counters.b]) {
      expect((await rule(counterId, services.a.id)).ok).toBe(true);
      expect(await remove(services.a.id)).toEqual(inUse);
      expect((await rule(counterId, null)).ok).toBe(true);
    }

    const input = { name: 'Rawat jalan', serviceIds: [services.a.id, services.b.id] };
    const journey = await database.write((tx) => createJourney(tx, staff.admin, branchId, input));
    expect(await remove(services.a.id)).toEqual(inUse);
    await database.write((tx) => deleteJourney(tx, staff.admin, journey.ok ? journey.value : ''));
    expect((await remove(services.a.id)).ok).toBe(true);
  });

  test('is none of the business of another branch', async () => {
    const { database, services, staff } = await open();
    const stranger = { ...staff.admin, branchId: 'elsewhere' };
    for (const command of [
      database.write((tx) => editService(tx, stranger, services.a.id, { name: 'X' })),
      database.write((tx) => setServiceActive(tx, stranger, services.a.id, false)),
      database.write((tx) => deleteService(tx, stranger, services.a.id)),
      database.write((tx) => createService(tx, stranger, services.a.branch_id, { name: 'X', prefix: 'X' })),
    ]) {
      expect(await command).toMatchObject({ reason: 'forbidden' });
    }
  });
});
