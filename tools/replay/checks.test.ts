import { expect, test } from 'vitest';
import type { HistoryItem } from '../../shared/snapshots.ts';
import { checkRun } from './checks.ts';
import type { RunLog, TicketLog } from './run-log.ts';

const service = { name: 'KTP', prefix: 'A', counters: 1, tickets: [] };
const at = (sentAt: number) => ({ sentAt, answeredAt: sentAt + 10 });

const ticket = (number: number): TicketLog => ({
  id: `id${number}`,
  label: `A00${number}`,
  serviceDay: '2026-11-22',
  service,
  name: `Penguji ${number}`,
  phone: '+6281200000001',
  expected: 'completed',
  called: { ...at(1000 * number), counterId: 'c1' },
  served: at(1000 * number + 400),
  completed: at(1000 * number + 800),
});

const item = ({ id, label, name, phone }: TicketLog) =>
  ({ id, number: label, state: 'completed', name, phone, counter: { id: 'c1', name: '' } }) as HistoryItem;

function goodRun(): RunLog {
  const tickets = [ticket(1), ticket(2)];
  return {
    tickets,
    commands: 8,
    refusals: [],
    nextCalls: 2,
    wrongNext: [],
    issues: [],
    delays: [],
    display: {
      calls: tickets.map(({ label }, id) => ({ id, number: label, counterId: 'c1', at: 0 })),
      crowdedAt: [],
      waiting: new Map([['A', 0]]),
      busyCounters: 0,
      cut: null,
    },
    visitors: [
      { ticket: ticket(1), states: ['waiting', 'called', 'serving', 'completed'], lineGrew: false, cut: null },
    ],
    history: tickets.map(item),
    privacy: { looked: 20, leaks: [] },
  };
}

/** What is not ok after `spoil` has done its work. */
function complaints(spoil: (log: RunLog) => void): string[] {
  const log = goodRun();
  spoil(log);
  return checkRun(log)
    .filter(({ status }) => status !== 'ok')
    .map(({ status, right, of, notes }) => `${status} ${right}/${of} ${notes.join('; ')}`);
}

const change = <Item>(list: Item[], index: number, changes: Partial<Item>) => Object.assign(list[index] ?? {}, changes);

test('a good run has nothing to complain about', () => {
  expect(complaints(() => {})).toEqual([]);
});

test('a gap and a number given twice are found', () => {
  expect(complaints((log) => change(log.tickets, 1, { label: 'A003' }))[0]).toBe('failed 1/2 the 2th of A is A003');
  expect(complaints((log) => change(log.tickets, 1, { label: 'A001' }))[0]).toBe('failed 1/2 the 2th of A is A001');
});

test('a new service day begins at 1 again', () => {
  const found = complaints((log) => change(log.tickets, 1, { label: 'A001', serviceDay: '2026-11-23' }));
  expect(found.join()).not.toContain('th of A is');
});

test('a call that the display never showed is a failure', () => {
  expect(complaints((log) => log.display.calls.pop())).toEqual(['failed 1/2 A002 was never shown']);
});

test('unless so many came at once that a frame could not hold it, which is told', () => {
  const crowded = (at: number) =>
    complaints((log) => {
      log.display.calls.pop();
      log.display.crowdedAt.push(at);
    });
  expect(crowded(2005)[0]).toMatch(/^noted 1\/2 1 never shown: more than 12/);
  expect(crowded(9000)[0]).toMatch(/^failed/);
});

test('a call shown twice or at another counter is a failure', () => {
  expect(complaints((log) => log.display.calls.push({ id: 9, number: 'A001', counterId: 'c1', at: 0 }))).toEqual([
    'failed 1/2 A001 was shown as 2 calls',
  ]);
  expect(complaints((log) => change(log.display.calls, 0, { counterId: 'c2' }))).toEqual([
    'failed 1/2 A001 was shown at another counter',
  ]);
});

test('a line that is wrong at the end is a failure', () => {
  expect(complaints((log) => Object.assign(log.display, { waiting: new Map([['A', 1]]) }))).toEqual([
    'failed 0/1 A: 1 waiting is shown, 0 are',
  ]);
});

test('a visitor must see the story in order, and what lasted long enough', () => {
  const seen = (changes: Partial<RunLog['visitors'][number]>) =>
    complaints((log) => change(log.visitors, 0, changes)).join();
  expect(seen({ states: ['called', 'serving', 'completed'] })).toContain('did not begin with waiting');
  expect(seen({ states: ['waiting', 'serving', 'called', 'completed'] })).toContain('went astray');
  expect(seen({ states: ['waiting', 'called', 'serving'] })).toContain('did not end with completed');
  expect(seen({ states: ['waiting', 'serving', 'completed'] })).toContain('missed the call');
  expect(seen({ lineGrew: true })).toContain('saw the line before it grow');
  const quick = { ...ticket(1), served: at(1100) };
  expect(seen({ ticket: quick, states: ['waiting', 'serving', 'completed'] })).toBe('');
});

test('the history must hold each ticket once, as it is', () => {
  expect(complaints((log) => log.history.pop())).toEqual(['failed 1/2 A002 is missing']);
  expect(complaints((log) => log.history.push(item(ticket(1))))).toEqual(['failed 1/2 A001 is there 2 times']);
  expect(complaints((log) => change(log.history, 0, { state: 'waiting' }))).toEqual([
    'failed 1/2 A001 is waiting instead of completed',
  ]);
  expect(complaints((log) => log.history.push({ ...item(ticket(3)) }))).toEqual(['failed 1/2 1 that nobody issued']);
});

test('a leak and a refusal are failures', () => {
  expect(complaints((log) => log.privacy.leaks.push('display stream'))).toEqual(['failed 19/20 display stream']);
  expect(complaints((log) => log.refusals.push('call of A 1: 409'))).toEqual(['failed 7/8 call of A 1: 409']);
});
