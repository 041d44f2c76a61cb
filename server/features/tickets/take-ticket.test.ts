import { describe, expect, test } from 'vitest';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { testClock, testDatabase } from '../../../test/test-database.ts';
import { takeTicket } from './take-ticket.ts';

describe.each(engines)('taking a number on %s', (engine) => {
  test('numbers count up without gap, each service by itself', async () => {
    const { take, services } = await office(await testDatabase(engine));
    const labels: string[] = [];
    for (let i = 0; i < 3; i++) labels.push((await take()).label);
    labels.push((await take({ serviceId: services.b.id })).label);
    expect(labels).toEqual(['A001', 'A002', 'A003', 'B001']);
  });

  test('a hundred at once get a hundred different numbers', async () => {
    const { take } = await office(await testDatabase(engine));
    const tickets = await Promise.all(Array.from({ length: 100 }, () => take()));
    const numbers = tickets.map((ticket) => ticket.number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  });

  test('the quota holds when more ask at once, and refusals leave no gap', async () => {
    const { database, take, services, branchId } = await office(await testDatabase(engine));
    await database.write(async (tx) => {
      await tx.db.updateTable('services').set({ daily_quota: 5 }).where('id', '=', services.a.id).execute();
    });
    const request = { branchId, serviceId: services.a.id, channel: 'web' } as const;
    const results = await Promise.all(Array.from({ length: 9 }, () => database.write((tx) => takeTicket(tx, request))));
    expect(results.filter((result) => result.ok)).toHaveLength(5);
    expect(results.filter((result) => !result.ok && result.reason === 'quota-full')).toHaveLength(4);
    await database.write(async (tx) => {
      await tx.db.updateTable('services').set({ daily_quota: 6 }).where('id', '=', services.a.id).execute();
    });
    expect((await take()).number).toBe(6);
  });

  test('the same key at the same moment gives one ticket', async () => {
    const { database, take } = await office(await testDatabase(engine));
    const tickets = await Promise.all(Array.from({ length: 10 }, () => take({ requestKey: 'double tap' })));
    expect(new Set(tickets.map((ticket) => ticket.id)).size).toBe(1);
    const { n } = await database.read
      .selectFrom('tickets')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(n).toBe(1);
  });

  test('a key that was refused can be used again', async () => {
    const { database, take, branchId, services } = await office(await testDatabase(engine));
    const refused = await database.write((tx) =>
      takeTicket(tx, { branchId, serviceId: services.a.id, phone: 'abc', channel: 'web', requestKey: 'k' }),
    );
    expect(refused).toMatchObject({ ok: false, reason: 'phone-invalid', field: 'phone' });
    expect((await take({ requestKey: 'k', phone: '0812 3456 7890' })).phone).toBe('+6281234567890');
  });

  test("the service day is the branch's: a new one begins at its midnight with number 1", async () => {
    const clock = testClock(Date.parse('2026-11-22T23:59:59+07:00'));
    const { take } = await office(await testDatabase(engine, clock));
    expect(await take()).toMatchObject({ service_day: '2026-11-22', number: 1 });
    clock.advance(1000);
    expect(await take()).toMatchObject({ service_day: '2026-11-23', number: 1 });
  });

  test('outside the hours, out of use, unknown, phone missing: each is told', async () => {
    const { database, branchId, services } = await office(await testDatabase(engine));
    const attempt = (serviceId = services.a.id) =>
      database.write((tx) => takeTicket(tx, { branchId, serviceId, channel: 'web' }));
    const change = (set: Record<string, unknown>) =>
      database.write(async (tx) => {
        await tx.db.updateTable('services').set(set).where('id', '=', services.a.id).execute();
      });
    const everyDay = (from: string) => JSON.stringify(Array.from({ length: 7 }, () => [[from, '15:00']]));
    expect(await attempt('nothing')).toMatchObject({ reason: 'not-found' });
    await change({ hours: everyDay('09:00') });
    expect(await attempt()).toMatchObject({ reason: 'service-closed' });
    await change({ hours: everyDay('08:05'), phone_required: 1 });
    expect(await attempt()).toMatchObject({ reason: 'phone-required', field: 'phone' });
    await change({ phone_required: 0, active: 0 });
    expect(await attempt()).toMatchObject({ reason: 'service-closed' });
  });
});
