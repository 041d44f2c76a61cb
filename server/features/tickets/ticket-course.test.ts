import { describe, expect, test } from 'vitest';
import type { CallingRule } from '../../../shared/calling-rule.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { testClock, testDatabase } from '../../../test/test-database.ts';
import type { Transaction } from '../../db/database.ts';
import { editBranch } from '../branches/edit-branch.ts';
import { setCallingRule } from '../calling-rules/set-calling-rule.ts';
import { closeCounter } from '../counters/close-counter.ts';
import { counterView } from '../counters/counter-snapshots.ts';
import { endBreakAt, takeBreak } from '../counters/take-break.ts';
import { takeOverCounter } from '../counters/take-over-counter.ts';
import { displayView } from '../displays/display-snapshots.ts';
import { createJourney } from '../journeys/manage-journeys.ts';
import { editService } from '../services/edit-service.ts';
import { setServiceActive } from '../services/set-service-active.ts';
import { setNote, setPriority } from './annotate-ticket.ts';
import { callNext } from './call-ticket.ts';
import { cancelByStaff } from './cancel-ticket.ts';
import { type CounterCommand, type CounterInput, changeAtCounter } from './change-at-counter.ts';
import { redirectTicket } from './redirect-ticket.ts';
import { resumeTicket } from './resume-ticket.ts';
import { returnDue } from './return-due.ts';
import { returnTicket } from './return-ticket.ts';
import { ticketViews } from './ticket-snapshots.ts';
import { transferTicket } from './transfer-ticket.ts';
import { undoLast } from './undo-last.ts';

const minute = 60_000;

describe.each(engines)('the course of a ticket on %s', (engine) => {
  /** The demonstration office at work: A is open, and both counters serve both services. */
  async function atWork() {
    const clock = testClock();
    const desk = await office(await testDatabase(engine, clock));
    const { database, staff, counters, services, branchId } = desk;
    const write = <T>(command: (tx: Transaction) => Promise<T>) => database.write(command);
    await write((tx) =>
      tx.db
        .insertInto('counter_services')
        .values([
          { counter_id: counters.a, service_id: services.b.id, position: 1 },
          { counter_id: counters.b, service_id: services.a.id, position: 1 },
        ])
        .execute(),
    );
    await desk.open(staff.a, counters.a);
    const branch = { id: branchId, name: 'Kantor', timeZone: 'Asia/Jakarta' };
    return {
      ...desk,
      clock,
      write,
      branch,
      next: (who: 'a' | 'b' = 'a') => write((tx) => callNext(tx, staff[who], counters[who])),
      change: (id: string, command: CounterCommand, input?: CounterInput) =>
        write((tx) => changeAtCounter(tx, staff.a, id, command, input)),
      undo: (eventId?: number) => write((tx) => undoLast(tx, staff.a, counters.a, eventId)),
      console: () => counterView(database.read, counters.a, clock.now()),
      display: () => displayView(database.read, branch, clock.now()),
      view: async (id: string) => (await ticketViews(database.read, [id], clock.now())).get(id),
      rule: (rule: CallingRule) => write((tx) => setCallingRule(tx, staff.admin, { branchId, counterId: null }, rule)),
    };
  }

  test('held, it waits for its colleague; after its time it goes back to its place', async () => {
    const { take, next, change, write, staff, clock, database, console: look } = await atWork();
    const [first, second] = [await take(), await take()];
    await next();
    expect(await change(first.id, 'hold', { minutes: 5 })).toMatchObject({ ok: true, value: { state: 'held' } });
    expect((await look())?.held.map(({ number }) => number)).toEqual(['A001']);
    clock.advance(5 * minute - 1);
    await returnDue(database);
    expect((await look())?.waiting.map(({ id }) => id)).toEqual([second.id]);
    clock.advance(1);
    await returnDue(database);
    expect((await look())?.waiting.map(({ id }) => id)).toEqual([first.id, second.id]);

    await next();
    await change(first.id, 'serve');
    clock.advance(minute);
    await change(first.id, 'hold');
    clock.advance(10 * minute);
    const resumed = await write((tx) => resumeTicket(tx, staff.a, first.id));
    expect(resumed).toMatchObject({ ok: true, value: { state: 'serving', held_millis: 10 * minute } });
    clock.advance(minute);
    const done = await change(first.id, 'complete');
    expect(done.ok && (done.value.ended_at ?? 0) - (done.value.served_at ?? 0) - done.value.held_millis).toBe(
      2 * minute,
    );
  });

  test('goes back to the front, to its place, or to the end', async () => {
    const { take, next, write, staff, clock, console: look } = await atWork();
    for (let n = 0; n < 3; n++) await take();
    clock.advance(minute);
    const order = async () => (await look())?.waiting.map(({ number }) => number);
    for (const [place, expected] of [
      ['front', ['A001', 'A002', 'A003']],
      ['end', ['A002', 'A003', 'A001']],
      ['original', ['A002', 'A003', 'A001']],
    ] as const) {
      const called = await next();
      if (!called.ok) throw new Error(called.reason);
      expect((await write((tx) => returnTicket(tx, staff.a, called.value.id, place))).ok).toBe(true);
      expect(await order()).toEqual(expected);
    }
  });

  test('transferred keeps its number, and its wait ended at the first call', async () => {
    const { take, next, write, staff, services, counters, open, clock, view } = await atWork();
    const { id } = await take();
    clock.advance(minute);
    await next();
    clock.advance(minute);
    const sent = await write((tx) => transferTicket(tx, staff.a, id, { serviceId: services.b.id }));
    expect(sent).toMatchObject({ ok: true, value: { label: 'A001', state: 'waiting', calls: 0 } });
    expect(await view(id)).toMatchObject({ number: 'A001', service: { id: services.b.id }, ahead: 0 });
    await open(staff.b, counters.b);
    const again = await next('b');
    expect(again).toMatchObject({ ok: true, value: { id, called_at: sent.ok ? sent.value.called_at : null } });
  });

  test('sent to one counter, it is called there alone, and by anybody once that counter closes', async () => {
    const { take, next, write, staff, counters, open } = await atWork();
    const { id } = await take();
    const toB = () => write((tx) => transferTicket(tx, staff.a, id, { counterId: counters.b }));
    expect(await toB()).toMatchObject({ reason: 'counter-closed' });
    await open(staff.b, counters.b);
    expect((await toB()).ok).toBe(true);
    expect(await toB()).toMatchObject({ reason: 'same-line' });
    expect(await next()).toMatchObject({ reason: 'none-waiting' });
    await write((tx) => closeCounter(tx, staff.b, counters.b));
    expect(await next()).toMatchObject({ ok: true, value: { id } });
  });

  test('is not sent to a closed service', async () => {
    const { take, write, staff, services } = await atWork();
    const { id } = await take();
    await write((tx) => setServiceActive(tx, staff.admin, services.b.id, false));
    const toB = await write((tx) => transferTicket(tx, staff.a, id, { serviceId: services.b.id }));
    expect(toB).toMatchObject({ reason: 'service-closed', field: 'serviceId' });
    expect(await write((tx) => transferTicket(tx, staff.a, id, {}))).toMatchObject({ reason: 'invalid-request' });
  });

  test('goes through the steps of its journey, and its page leads on', async () => {
    const { take, next, write, staff, services, branchId, view } = await atWork();
    const serviceIds = [services.a.id, services.b.id];
    const journey = await write((tx) => createJourney(tx, staff.admin, branchId, { name: 'Rawat jalan', serviceIds }));
    if (!journey.ok) throw new Error(journey.reason);
    const first = await take({ journeyId: journey.value, serviceId: undefined, name: 'Siti' });
    expect(first).toMatchObject({ service_id: services.a.id, journey_step: 0 });
    await next();
    const second = await write((tx) => redirectTicket(tx, staff.a, first.id));
    expect(second).toMatchObject({
      ok: true,
      value: { label: 'B001', journey_step: 1, name: 'Siti', visit_id: first.id, follows_id: first.id },
    });
    if (!second.ok) return;
    expect(await view(first.id)).toMatchObject({ state: 'completed', next: { id: second.value.id, number: 'B001' } });
    expect((await view(second.value.id))?.journey?.steps.map(({ state }) => state)).toEqual(['done', 'now']);
    await next();
    expect(await write((tx) => redirectTicket(tx, staff.a, second.value.id))).toMatchObject({ reason: 'no-next-step' });
  });

  test('a no-show needs its calls and its time; recalls may end', async () => {
    const { take, next, change, write, staff, branchId, clock } = await atWork();
    const limits = { minimumCalls: 2, noShowDelay: 30, recallLimit: 1 };
    await write((tx) => editBranch(tx, staff.admin, branchId, limits));
    const { id } = await take();
    await next();
    expect(await change(id, 'no-show')).toMatchObject({ reason: 'call-again-first' });
    expect((await change(id, 'recall')).ok).toBe(true);
    expect(await change(id, 'recall')).toMatchObject({ reason: 'recall-limit' });
    expect(await change(id, 'no-show')).toMatchObject({ reason: 'no-show-too-early', retryAfter: 30 });
    clock.advance(30_000);
    expect((await change(id, 'no-show')).ok).toBe(true);
    expect((await write((tx) => returnTicket(tx, staff.a, id))).ok).toBe(true);
  });

  test('a result is of the list, a note and a class go along, a reason is kept', async () => {
    const { take, next, change, write, staff, branchId, database, console: look } = await atWork();
    await write((tx) => editBranch(tx, staff.admin, branchId, { results: ['Lengkap'] }));
    const { id } = await take();
    await write((tx) => setNote(tx, staff.a, id, ' bawa KTP '));
    await write((tx) => setPriority(tx, staff.a, id, 'elderly'));
    expect(await write((tx) => setPriority(tx, staff.a, id, 'nobody'))).toMatchObject({ field: 'priorityClass' });
    await next();
    expect((await look())?.ticket).toMatchObject({ note: 'bawa KTP', priorityName: { id: 'Lansia' } });
    expect(await change(id, 'complete', { result: 'Lain' })).toMatchObject({ field: 'result' });
    expect(await change(id, 'complete', { result: 'Lengkap' })).toMatchObject({ value: { result: 'Lengkap' } });
    const other = await take();
    await write((tx) => cancelByStaff(tx, staff.a, other.id, 'pulang'));
    const event = await database.read
      .selectFrom('ticket_events')
      .select('reason')
      .where('ticket_id', '=', other.id)
      .where('kind', '=', 'cancel')
      .executeTakeFirst();
    expect(event?.reason).toBe('pulang');
  });

  describe('undo', () => {
    test('takes back one step after another, on every screen, and says so in the events', async () => {
      const { take, next, change, undo, console: look, display, database } = await atWork();
      const { id } = await take();
      const before = await database.read.selectFrom('tickets').selectAll().executeTakeFirstOrThrow();
      await next();
      await change(id, 'recall');
      await change(id, 'serve');
      await change(id, 'complete');
      for (const kind of ['complete', 'serve', 'recall', 'call']) {
        expect((await look())?.undo).toMatchObject({ kind, number: 'A001' });
        expect(await undo()).toMatchObject({ ok: true, value: { kind } });
      }
      const { version, ...restored } = await database.read.selectFrom('tickets').selectAll().executeTakeFirstOrThrow();
      expect({ ...restored, version: before.version }).toEqual(before);
      expect(version).toBe(8);
      expect((await display()).recentCalls).toEqual([]);
      expect(await undo()).toMatchObject({ reason: 'nothing-to-undo' });
      const kinds = await database.read.selectFrom('ticket_events').select('kind').orderBy('id').execute();
      expect(kinds.map(({ kind }) => kind).slice(5)).toEqual(['undo', 'undo', 'undo', 'undo']);
    });

    test('a second press does not take back the step before', async () => {
      const { take, next, change, undo, console: look } = await atWork();
      const { id } = await take();
      await next();
      await change(id, 'serve');
      const eventId = (await look())?.undo?.eventId;
      expect((await undo(eventId)).ok).toBe(true);
      expect(await undo(eventId)).toMatchObject({ reason: 'nothing-to-undo' });
      expect((await look())?.ticket?.state).toBe('called');
    });

    test('is over after some minutes, or when somebody has gone on', async () => {
      const { take, next, change, undo, write, staff, services, counters, open, clock } = await atWork();
      const { id } = await take();
      await next();
      clock.advance(5 * minute + 1);
      expect(await undo()).toMatchObject({ reason: 'nothing-to-undo' });
      await write((tx) => transferTicket(tx, staff.a, id, { serviceId: services.b.id }));
      await open(staff.b, counters.b);
      await next('b');
      expect(await undo()).toMatchObject({ reason: 'undo-too-late' });
      const other = await take();
      await next();
      await change(other.id, 'complete');
      expect((await undo()).ok).toBe(true);
    });

    test('a redirect takes its ticket with it, unless that was called', async () => {
      const { take, next, undo, write, staff, services, counters, open } = await atWork();
      const first = await take();
      await next();
      const linked = await write((tx) => redirectTicket(tx, staff.a, first.id, services.b.id));
      expect((await undo()).ok).toBe(true);
      const states = async () =>
        (await write((tx) => tx.db.selectFrom('tickets').select(['label', 'state']).orderBy('id').execute())).map(
          ({ label, state }) => `${label} ${state}`,
        );
      expect((await states()).toSorted()).toEqual(['A001 called', 'B001 cancelled']);
      expect(linked.ok).toBe(true);
      await write((tx) => redirectTicket(tx, staff.a, first.id, services.b.id));
      await open(staff.b, counters.b);
      await next('b');
      expect(await undo()).toMatchObject({ reason: 'undo-too-late' });
    });

    test('is for those who have the counter, or lead', async () => {
      const { take, next, write, staff, counters } = await atWork();
      await take();
      await next();
      expect(await write((tx) => undoLast(tx, staff.b, counters.a))).toMatchObject({ reason: 'forbidden' });
      expect((await write((tx) => undoLast(tx, staff.admin, counters.a))).ok).toBe(true);
    });
  });

  test('on a break nobody is called; a break with somebody at the counter is none', async () => {
    const { take, next, change, write, staff, counters, console: look } = await atWork();
    const { id } = await take();
    const leave = (reason: string | null) => write((tx) => takeBreak(tx, staff.a, counters.a, reason));
    expect(await leave('Memancing')).toMatchObject({ reason: 'invalid-request', field: 'reason' });
    expect((await leave('Salat')).ok).toBe(true);
    expect((await look())?.counter.break).toMatchObject({ reason: 'Salat' });
    expect(await next()).toMatchObject({ reason: 'on-break' });
    expect((await write((tx) => endBreakAt(tx, staff.a, counters.a))).ok).toBe(true);
    await next();
    expect(await leave(null)).toMatchObject({ reason: 'counter-busy' });
    expect((await change(id, 'complete')).ok).toBe(true);
  });

  test('a counter that somebody forgot is taken over with its ticket', async () => {
    const { take, next, change, write, staff, counters, console: look } = await atWork();
    const { id } = await take();
    await next();
    const takeOver = (who: typeof staff.a) => write((tx) => takeOverCounter(tx, who, counters.a));
    expect(await takeOver(staff.b)).toMatchObject({ reason: 'forbidden' });
    expect((await takeOver(staff.admin)).ok).toBe(true);
    expect((await look())?.counter.staff?.id).toBe(staff.admin.id);
    expect(await change(id, 'serve')).toMatchObject({ reason: 'forbidden' });
    const served = await write((tx) => changeAtCounter(tx, staff.admin, id, 'serve'));
    expect(served).toMatchObject({ ok: true, value: { staff_id: staff.admin.id } });
  });

  test('somebody who may call one service is given no other', async () => {
    const { take, write, staff, counters, services } = await atWork();
    await take();
    const only = { ...staff.a, serviceIds: [services.b.id] };
    expect(await write((tx) => callNext(tx, only, counters.a))).toMatchObject({ reason: 'none-waiting' });
    const b = await take({ serviceId: services.b.id });
    expect(await write((tx) => callNext(tx, only, counters.a))).toMatchObject({ ok: true, value: { id: b.id } });
  });

  test('the rule of the branch says who is next and why, and the event keeps it', async () => {
    const { take, next, change, rule, console: look, database } = await atWork();
    const groups = [
      { members: ['elderly'], share: 1 },
      { members: [], share: 2 },
    ];
    expect((await rule({ order: { kind: 'ratio', by: 'class', groups }, maxWaitMinutes: 60 })).ok).toBe(true);
    for (let n = 0; n < 6; n++) await take({ priorityClass: n < 4 ? 'regular' : 'elderly' });
    const called: string[] = [];
    for (let n = 0; n < 6; n++) {
      const { next: first } = (await look()) ?? {};
      const ticket = await next();
      if (!ticket.ok) throw new Error(ticket.reason);
      expect(first).toMatchObject({ ticketId: ticket.value.id, why: { because: 'ratio' } });
      called.push(ticket.value.priority_class);
      await change(ticket.value.id, 'complete');
    }
    expect(called.slice(0, 3).filter((code) => code === 'elderly')).toHaveLength(1);
    expect(called.slice(3).filter((code) => code === 'elderly')).toHaveLength(1);
    const event = await database.read
      .selectFrom('ticket_events')
      .select('why')
      .where('kind', '=', 'call')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.why ?? '{}')).toMatchObject({ because: 'ratio', of: 3 });
  });

  test('a rule that cannot be is refused, and the old one stays', async () => {
    const { rule, console: look, take } = await atWork();
    await take();
    const ratio = (...groups: { members: string[]; share: number }[]) =>
      rule({ order: { kind: 'ratio', by: 'class', groups }, maxWaitMinutes: null });
    const others = { members: [], share: 0 };
    expect(await ratio({ members: ['elderly'], share: 0 }, others)).toMatchObject({ reason: 'ratio-zero' });
    expect(await ratio({ members: ['gone'], share: 1 }, others)).toMatchObject({ reason: 'unknown-in-rule' });
    expect(await ratio({ members: ['elderly'], share: 1 })).toMatchObject({ reason: 'invalid-request' });
    expect(await ratio({ members: ['elderly'], share: 1.5 }, others)).toMatchObject({ reason: 'invalid-request' });
    expect((await look())?.next?.why).toEqual({ because: 'arrival' });
  });

  test('numbers: a range has an end, a run can be shared, and nobody is given a number twice', async () => {
    const { take, write, staff, services } = await atWork();
    const edit = (id: string, changes: Parameters<typeof editService>[3]) =>
      write((tx) => editService(tx, staff.admin, id, changes));
    expect(await edit(services.b.id, { prefix: 'A' })).toMatchObject({ reason: 'prefix-taken', field: 'prefix' });
    expect((await edit(services.a.id, { firstNumber: 1, lastNumber: 2 })).ok).toBe(true);
    expect(await edit(services.b.id, { prefix: 'A', firstNumber: 2 })).toMatchObject({ reason: 'ranges-overlap' });
    expect((await edit(services.b.id, { prefix: 'A', firstNumber: 500, lastNumber: null })).ok).toBe(true);
    expect((await take({ serviceId: services.b.id })).label).toBe('A500');
    expect((await take()).label).toBe('A001');
    expect((await take()).label).toBe('A002');
    await expect(take()).rejects.toThrow('numbers-used-up');
    expect(await edit(services.a.id, { firstNumber: 3, lastNumber: 9 })).toMatchObject({ reason: 'numbers-in-use' });
    expect(await edit(services.a.id, { lastNumber: 1 })).toMatchObject({ reason: 'numbers-in-use' });
    expect(await edit(services.a.id, { lastNumber: 0 })).toMatchObject({
      reason: 'invalid-request',
      field: 'lastNumber',
    });
    expect((await edit(services.a.id, { numbersOf: services.b.id })).ok).toBe(true);
    expect((await take()).label).toBe('A501');
    expect(await edit(services.a.id, { numbersOf: null, firstNumber: 1 })).toMatchObject({ reason: 'numbers-in-use' });
  });

  test('quotas by channel, and one number a phone', async () => {
    const { take, write, staff, services, branchId } = await atWork();
    await take();
    await write((tx) => editService(tx, staff.admin, services.a.id, { channelQuotas: { web: 2 }, onePerPhone: true }));
    const phone = '081234567890';
    const held = await take({ phone });
    await expect(take()).rejects.toThrow('quota-full');
    await expect(take({ channel: 'kiosk', phone: '+62 812-3456-7890' })).rejects.toThrow('already-in-line');
    expect((await take({ channel: 'kiosk' })).label).toBe('A003');
    await write((tx) => cancelByStaff(tx, staff.admin, held.id, undefined));
    expect((await take({ channel: 'kiosk', phone })).branch_id).toBe(branchId);
  });
});
