import { describe, expect, test } from 'vitest';
import type { OpenSpan, WeekHours } from '../../../shared/opening-hours.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { testClock, testDatabase } from '../../../test/test-database.ts';
import { editBranch } from '../branches/edit-branch.ts';
import { setSpecialDays } from '../calendar/change-calendar.ts';
import { editService } from './edit-service.ts';
import { openService } from './open-service.ts';
import { kioskServicesOf, servicesOf } from './service-snapshots.ts';
import { setServiceActive } from './set-service-active.ts';

const today: readonly OpenSpan[] = [
  ['08:00', '12:00'],
  ['13:00', '15:00'],
];
const onMondays = (spans: readonly OpenSpan[]): WeekHours => [spans, [], [], [], [], [], []];

describe.each(engines)('a service as visitors see it on %s', (engine) => {
  async function open() {
    const clock = testClock();
    const desk = await office(await testDatabase(engine, clock));
    const { database, branchId, staff, services } = desk;
    const branch = { id: branchId, name: 'Kantor', timeZone: 'Asia/Jakarta' };
    return {
      ...desk,
      branch,
      clock,
      at: (time: string) => clock.set(Date.parse(`2026-11-23T${time}:00+07:00`)),
      edit: (changes: Parameters<typeof editService>[3]) =>
        database.write((tx) => editService(tx, staff.admin, services.a.id, changes)),
      setActive: (active: boolean) => database.write((tx) => setServiceActive(tx, staff.admin, services.a.id, active)),
      special: (hours: readonly OpenSpan[]) =>
        database.write((tx) =>
          setSpecialDays(tx, staff.admin, branchId, [{ day: '2026-11-23', name: 'Hari khusus', hours }]),
        ),
      view: async (which: 'active' | 'all' = 'active') => {
        const views = await servicesOf(database.read, branch, clock.now(), which);
        return views.find(({ id }) => id === services.a.id);
      },
      /** Whether somebody can be sent there. */
      reachable: async () => {
        const found = await openService(database.read, branchId, services.a.id, clock.now());
        return found.ok ? 'open' : found.reason;
      },
    };
  }

  test('tells today’s hours, breaks and the last issue, and whether a number can be taken', async () => {
    const { edit, at, view } = await open();
    await edit({ hours: onMondays(today), lastIssueMinutes: 30 });
    const whole = { closesAt: '15:00', lastIssueAt: '14:30' };
    for (const [time, seen] of [
      ['07:00', { open: false, closedBecause: 'outside-hours', opensAt: '08:00' }],
      ['08:00', { open: true, closedBecause: null, opensAt: '08:00' }],
      ['12:30', { open: false, closedBecause: 'outside-hours', opensAt: '13:00' }],
      ['14:30', { open: false, closedBecause: 'outside-hours', opensAt: '13:00' }],
      ['15:00', { open: false, closedBecause: 'outside-hours', opensAt: null }],
    ] as const) {
      at(time);
      expect(await view(), time).toMatchObject({ ...whole, ...seen });
    }
  });

  test('has the hours of its branch unless it has its own; a special day counts before both', async () => {
    const { database, branchId, staff, edit, special, view } = await open();
    const hours = onMondays([['10:00', '11:00']]);
    await database.write((tx) => editBranch(tx, staff.admin, branchId, { hours }));
    expect(await view()).toMatchObject({ open: false, opensAt: '10:00', closesAt: '11:00', lastIssueAt: null });
    await edit({ hours: onMondays(today) });
    expect(await view()).toMatchObject({ open: true, opensAt: '08:00', closesAt: '15:00' });
    await special([['08:00', '09:00']]);
    expect(await view()).toMatchObject({ open: true, opensAt: '08:00', closesAt: '09:00' });
  });

  test('is closed today on a weekday without hours, and on a special day without any', async () => {
    const { edit, special, view, clock } = await open();
    const closed = { open: false, closedBecause: 'closed-today', opensAt: null, closesAt: null };
    await special([]);
    expect(await view()).toMatchObject(closed);
    clock.advance(86_400_000);
    expect(await view()).toMatchObject({ open: true });
    await edit({ hours: onMondays(today) });
    expect(await view()).toMatchObject(closed);
  });

  test('has left what the day and the web have left, the smaller of both', async () => {
    const { edit, take, view } = await open();
    await edit({ dailyQuota: 10, channelQuotas: { web: 3, kiosk: 1 } });
    expect(await view()).toMatchObject({ dailyQuota: 10, remaining: 3, open: true });
    await take();
    await take({ channel: 'kiosk' });
    expect(await view()).toMatchObject({ remaining: 2, waiting: 2 });
    await edit({ dailyQuota: 3 });
    expect(await view()).toMatchObject({ remaining: 1 });
    await take({ channel: 'counter' });
    expect(await view()).toMatchObject({ remaining: 0, open: false, closedBecause: 'quota-full' });
    await edit({ dailyQuota: null, channelQuotas: {} });
    expect(await view()).toMatchObject({ dailyQuota: null, remaining: null, open: true });
  });

  test('is full when its numbers are used up, and open again the next day', async () => {
    const { edit, take, view, clock } = await open();
    await edit({ firstNumber: 5, lastNumber: 6 });
    await take();
    expect(await view()).toMatchObject({ open: true });
    await take();
    expect(await view()).toMatchObject({ open: false, closedBecause: 'quota-full' });
    clock.advance(86_400_000);
    expect(await view()).toMatchObject({ open: true, waiting: 0 });
  });

  test('out of use is seen only by those who ask for all', async () => {
    const { setActive, view } = await open();
    await setActive(false);
    expect(await view()).toBeUndefined();
    expect(await view('all')).toMatchObject({ open: false, closedBecause: 'inactive' });
  });

  test('on a kiosk counts what is left for kiosks, and names the groups in which it stands', async () => {
    const { database, branch, clock, edit, view } = await open();
    await edit({ channelQuotas: { web: 5, kiosk: 0 }, group: 'Kependudukan / KTP' });
    const [service] = await kioskServicesOf(database.read, branch, clock.now(), 'kiosk');
    expect(service).toMatchObject({ remaining: 0, closedBecause: 'quota-full', group: ['Kependudukan', 'KTP'] });
    expect(await view()).toMatchObject({ remaining: 5, open: true });
    expect(await view()).not.toHaveProperty('group');
  });

  test('takes whoever is sent there as long as it is open, full or not', async () => {
    const { database, clock, edit, setActive, special, at, view, reachable } = await open();
    await edit({ hours: onMondays(today), lastIssueMinutes: 60, channelQuotas: { web: 0 } });
    at('14:30');
    expect(await view()).toMatchObject({ open: false });
    expect(await reachable()).toBe('open');
    at('12:30');
    expect(await reachable()).toBe('service-closed');
    at('15:00');
    expect(await reachable()).toBe('service-closed');
    at('09:00');
    expect(await reachable()).toBe('open');
    await setActive(false);
    expect(await reachable()).toBe('service-closed');
    await setActive(true);
    await special([]);
    expect(await reachable()).toBe('service-closed');
    const elsewhere = await openService(database.read, 'elsewhere', 'any', clock.now());
    expect(elsewhere).toEqual({ ok: false, reason: 'not-found', field: 'serviceId' });
  });
});
