import { describe, expect, test } from 'vitest';
import { engines } from '../../../test/databases.ts';
import { connectAhead } from '../../../test/model/connect-ahead.ts';
import { office } from '../../../test/office.ts';
import { testClock, testDatabase } from '../../../test/test-database.ts';
import { editBranch } from '../branches/edit-branch.ts';
import { deleteSpecialDay, setSpecialDays } from '../calendar/change-calendar.ts';
import { createJourney, setJourneyActive } from '../journeys/manage-journeys.ts';
import { setClassActive } from '../priority-classes/retire-class.ts';
import { editService } from '../services/edit-service.ts';
import { callNext } from './call-ticket.ts';
import { cancelTicket } from './cancel-ticket.ts';
import { type CounterCommand, changeAtCounter } from './change-at-counter.ts';
import { redirectTicket } from './redirect-ticket.ts';
import { type TicketRequest, takeTicket } from './take-ticket.ts';

const phone = '081234567890';

describe.each(engines)('who is given a number on %s', (engine) => {
  async function open() {
    const clock = testClock();
    const desk = await office(await testDatabase(engine, clock));
    const { database, branchId, staff, services } = desk;
    type Changes = Parameters<typeof editService>[3];
    const edit = async (changes: Changes, id = services.a.id) => {
      const edited = await database.write((tx) => editService(tx, staff.admin, id, changes));
      if (!edited.ok) throw new Error(edited.reason);
    };
    const attempt = async (request: Partial<TicketRequest> = {}) => {
      const wanted = { branchId, serviceId: services.a.id, channel: 'web', ...request } as const;
      const taken = await database.write((tx) => takeTicket(tx, wanted));
      return taken.ok ? taken.value.ticket.label : taken.reason;
    };
    const at = (time: string) => clock.set(Date.parse(`2026-11-23T${time}:00+07:00`));
    return { ...desk, clock, edit, attempt, at };
  }
  const everyDay = (...spans: [string, string][]) => [spans, spans, spans, spans, spans, spans, spans] as const;

  describe('priority', () => {
    test('a visitor has the class they chose, and the regular one without a choice', async () => {
      const { take } = await open();
      expect((await take()).priority_class).toBe('regular');
      expect((await take({ priorityClass: 'elderly' })).priority_class).toBe('elderly');
    });

    test('a class that only staff give is theirs to give; one out of use, or unknown, is nobody’s', async () => {
      const { database, take, branchId, services, staff } = await open();
      const appointment = { branchId, serviceId: services.a.id, channel: 'web', priorityClass: 'appointment' } as const;
      expect(await database.write((tx) => takeTicket(tx, appointment))).toEqual({
        ok: false,
        reason: 'invalid-request',
        field: 'priorityClass',
      });
      const given = await take({ priorityClass: 'appointment', channel: 'counter', staffId: staff.a.id });
      expect(given.priority_class).toBe('appointment');

      await database.write((tx) => setClassActive(tx, staff.admin, branchId, 'elderly', false));
      for (const priorityClass of ['elderly', 'nobody']) {
        await expect(take({ priorityClass })).rejects.toThrow('invalid-request');
        await expect(take({ priorityClass, staffId: staff.a.id })).rejects.toThrow('invalid-request');
      }
    });
  });

  describe('hours', () => {
    test('those of the service count before those of the branch', async () => {
      const { database, branchId, staff, services, edit, attempt, at } = await open();
      const hours = everyDay(['09:00', '12:00']);
      await database.write((tx) => editBranch(tx, staff.admin, branchId, { hours }));
      await edit({ hours: everyDay(['07:00', '08:30']) }, services.b.id);
      const b = { serviceId: services.b.id };
      at('08:29');
      expect([await attempt(), await attempt(b)]).toEqual(['service-closed', 'B001']);
      at('09:00');
      expect([await attempt(), await attempt(b)]).toEqual(['A001', 'service-closed']);
      await edit({ hours: null }, services.b.id);
      expect(await attempt(b)).toBe('B002');
    });

    test('a break is closed, and each weekday has its own', async () => {
      const { edit, attempt, at, clock } = await open();
      await edit({
        hours: [
          [
            ['08:00', '12:00'],
            ['13:00', '15:00'],
          ],
          [],
          [],
          [],
          [],
          [],
          [],
        ],
      });
      for (const [time, told] of [
        ['07:59', 'service-closed'],
        ['08:00', 'A001'],
        ['11:59', 'A002'],
        ['12:00', 'service-closed'],
        ['13:00', 'A003'],
        ['15:00', 'service-closed'],
      ] as const) {
        at(time);
        expect(await attempt(), time).toBe(told);
      }
      clock.set(Date.parse('2026-11-24T09:00:00+07:00'));
      expect(await attempt()).toBe('service-closed');
    });

    test('a special day of the branch counts before all of them', async () => {
      const { database, branchId, staff, services, edit, attempt, at } = await open();
      await edit({ hours: everyDay(['08:00', '15:00']) });
      const special = (hours: [string, string][]) =>
        database.write((tx) =>
          setSpecialDays(tx, staff.admin, branchId, [
            { day: '2026-11-23', name: 'Hari khusus', hours },
            { day: '2026-11-22', name: 'Kemarin', hours: [] },
          ]),
        );
      const b = { serviceId: services.b.id };
      at('11:00');
      await special([]);
      expect([await attempt(), await attempt(b)]).toEqual(['service-closed', 'service-closed']);
      await special([['10:00', '11:30']]);
      expect([await attempt(), await attempt(b)]).toEqual(['A001', 'B001']);
      at('11:30');
      expect(await attempt()).toBe('service-closed');
      await database.write((tx) => deleteSpecialDay(tx, staff.admin, branchId, '2026-11-23'));
      expect(await attempt()).toBe('A002');
    });

    test.each([
      ['Pacific/Kiritimati', '2026-11-23T00:10:00+14:00'],
      ['Asia/Jakarta', '2026-11-23T06:50:00+07:00'],
      ['America/Los_Angeles', '2026-11-23T23:50:00-08:00'],
      ['Pacific/Pago_Pago', '2026-11-23T23:50:00-11:00'],
    ])('a special day is that of the branch’s zone: %s', async (timeZone, instant) => {
      const { database, branchId, staff, attempt, clock } = await open();
      await database.write((tx) => editBranch(tx, staff.admin, branchId, { timeZone }));
      const special = [{ day: '2026-11-23', name: 'Hari khusus', hours: [] }];
      await database.write((tx) => setSpecialDays(tx, staff.admin, branchId, special));
      clock.set(Date.parse(instant));
      expect(await attempt()).toBe('service-closed');
      clock.advance(86_400_000);
      expect(await attempt()).toBe('A001');
    });

    test('the last number is given some minutes before the end of the day, not before a break', async () => {
      const { edit, attempt, at } = await open();
      await edit({ hours: everyDay(['08:00', '12:00'], ['13:00', '15:00']), lastIssueMinutes: 30 });
      at('11:59');
      expect(await attempt()).toBe('A001');
      at('14:29');
      expect(await attempt()).toBe('A002');
      at('14:30');
      expect(await attempt()).toBe('service-closed');
    });
  });

  describe('quotas by channel', () => {
    test('each channel has its own, and the daily one is for all', async () => {
      const { edit, attempt, clock } = await open();
      await edit({ channelQuotas: { web: 2, kiosk: 0, counter: 1 }, dailyQuota: 5 });
      expect(await attempt({ channel: 'counter' })).toBe('A001');
      expect([await attempt(), await attempt(), await attempt()]).toEqual(['A002', 'A003', 'quota-full']);
      expect(await attempt({ channel: 'kiosk' })).toBe('quota-full');
      const api = { channel: 'api' } as const;
      expect([await attempt(api), await attempt(api), await attempt(api)]).toEqual(['A004', 'A005', 'quota-full']);
      clock.advance(86_400_000);
      expect(await attempt()).toBe('A001');
    });

    test('set in the middle of the day they count what was given before', async () => {
      const { edit, attempt } = await open();
      await attempt();
      await attempt({ channel: 'kiosk' });
      await edit({ channelQuotas: { web: 2 } });
      expect([await attempt(), await attempt()]).toEqual(['A003', 'quota-full']);
      // Nobody counted by channel while there was no quota.
      await edit({ channelQuotas: {} });
      await attempt({ channel: 'kiosk' });
      await edit({ channelQuotas: { kiosk: 3 } });
      expect(await attempt({ channel: 'kiosk' })).toBe('A005');
      expect(await attempt({ channel: 'kiosk' })).toBe('quota-full');
      expect(await attempt()).toBe('A006');
    });

    test('are not used by somebody who was sent on from another service', async () => {
      const { database, edit, attempt, take, services, staff, counters, open: openDesk } = await open();
      await openDesk(staff.b, counters.b);
      const { id } = await take({ serviceId: services.b.id });
      await database.write((tx) => callNext(tx, staff.b, counters.b));
      await database.write((tx) => changeAtCounter(tx, staff.b, id, 'serve'));
      const sent = await database.write((tx) => redirectTicket(tx, staff.b, id, services.a.id));
      expect(sent.ok).toBe(true);
      await edit({ channelQuotas: { counter: 1 } });
      expect([await attempt({ channel: 'counter' }), await attempt({ channel: 'counter' })]).toEqual([
        'A002',
        'quota-full',
      ]);
    });

    test('hold when more ask at once', async () => {
      const { database, edit, attempt } = await open();
      await edit({ channelQuotas: { web: 3 } });
      await connectAhead(database);
      const told = await Promise.all(Array.from({ length: 8 }, () => attempt()));
      expect(told.sort()).toEqual(['A001', 'A002', 'A003', ...Array.from({ length: 5 }, () => 'quota-full')]);
    });
  });

  describe('one number a phone', () => {
    test('as long as the last one is open, however the phone is written', async () => {
      const { database, edit, attempt, take, services, staff, counters, open: openDesk } = await open();
      await edit({ onePerPhone: true });
      await openDesk(staff.a, counters.a);
      const { id } = await take({ phone });
      const again = () => attempt({ phone: '+62 812-3456-7890', channel: 'kiosk' });
      const change = (command: CounterCommand) => database.write((tx) => changeAtCounter(tx, staff.a, id, command));
      expect(await again()).toBe('already-in-line');
      await database.write((tx) => callNext(tx, staff.a, counters.a));
      for (const command of ['serve', 'hold'] as const) {
        expect(await again(), command).toBe('already-in-line');
        expect((await change(command)).ok).toBe(true);
      }
      expect(await again()).toBe('already-in-line');
      // Another phone, another service, no phone: each may.
      expect(await attempt({ phone: '081234567891' })).toBe('A002');
      expect(await attempt({ phone, serviceId: services.b.id })).toBe('B001');
      expect(await attempt()).toBe('A003');
      await database.write((tx) => cancelTicket(tx, id));
      expect(await again()).toBe('A004');
    });

    test('names the phone, keeps to the day, and leaves no gap in the numbers', async () => {
      const { database, branchId, services, edit, attempt, clock } = await open();
      await edit({ onePerPhone: true, dailyQuota: 2 });
      expect(await attempt({ phone })).toBe('A001');
      const refused = await database.write((tx) =>
        takeTicket(tx, { branchId, serviceId: services.a.id, channel: 'web', phone }),
      );
      expect(refused).toEqual({ ok: false, reason: 'already-in-line', field: 'phone' });
      expect(await attempt()).toBe('A002');
      clock.advance(86_400_000);
      expect(await attempt({ phone })).toBe('A001');
    });

    test('of several who ask at once with one phone one gets it', async () => {
      const { database, edit, attempt } = await open();
      await edit({ onePerPhone: true });
      await connectAhead(database);
      const told = await Promise.all(Array.from({ length: 6 }, () => attempt({ phone })));
      expect(told.filter((one) => one === 'A001')).toHaveLength(1);
      expect(told.filter((one) => one === 'already-in-line')).toHaveLength(5);
    });

    test('the same request again is the same ticket, not a second one', async () => {
      const { edit, take } = await open();
      await edit({ onePerPhone: true });
      const first = await take({ phone, requestKey: 'double tap' });
      expect((await take({ phone, requestKey: 'double tap' })).id).toBe(first.id);
    });
  });

  describe('a journey', () => {
    test('begins with its first step, by the rules of that service', async () => {
      const { database, branchId, services, staff, take, attempt, edit } = await open();
      const input = { name: 'Rawat jalan', serviceIds: [services.b.id, services.a.id] };
      const made = await database.write((tx) => createJourney(tx, staff.admin, branchId, input));
      if (!made.ok) throw new Error(made.reason);
      const journey = { journeyId: made.value, serviceId: undefined };
      expect(await take(journey)).toMatchObject({ label: 'B001', journey_id: made.value, journey_step: 0 });
      expect(await take()).toMatchObject({ label: 'A001', journey_id: null, journey_step: null });
      await edit({ phoneRequired: true }, services.b.id);
      expect(await attempt(journey)).toBe('phone-required');
      await database.write((tx) => setJourneyActive(tx, staff.admin, made.value, false));
      expect(await attempt({ ...journey, phone })).toBe('not-found');
      expect(await attempt({ ...journey, journeyId: 'nothing', phone })).toBe('not-found');
      expect(await attempt({ serviceId: undefined })).toBe('not-found');
    });

    test('of another branch is not found', async () => {
      const { database, branchId, services, staff } = await open();
      const input = { name: 'Rawat jalan', serviceIds: [services.b.id, services.a.id] };
      const made = await database.write((tx) => createJourney(tx, staff.admin, branchId, input));
      const journeyId = made.ok ? made.value : '';
      const elsewhere = await database.write((tx) => takeTicket(tx, { branchId: 'far', journeyId, channel: 'web' }));
      expect(elsewhere).toEqual({ ok: false, reason: 'not-found', field: 'journeyId' });
    });
  });
});
