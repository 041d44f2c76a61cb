import { describe, expect, test } from 'vitest';
import { colleagueAt, possibleActions, primaryAction } from './actions.ts';
import { closedCounter, now, testSnapshot, testTicket } from './test-snapshot.ts';

const called = testTicket({ state: 'called', calls: 1 });
const journey = { name: 'Rawat jalan', step: 0, steps: 2, next: { id: 's2', name: 'Farmasi', prefix: 'F' } };
const undo = { eventId: 1, kind: 'call', number: 'A012', until: '2026-11-22T08:06:00+07:00' };
const limits = { minimumCalls: 2, noShowDelay: 60, recallLimit: 1 };
const onBreak = { ...testSnapshot().counter, break: { reason: null, since: '2026-11-22T08:00:00+07:00' } };
const serving = testTicket({ state: 'serving' });
const empty = { waiting: [], waitingTotal: 0 };

describe('what is possible, and what is the big button', () => {
  test.each([
    ['closed', { counter: closedCounter }, ['open'], 'open'],
    ['open, people wait', {}, ['call-next', 'call', 'resume', 'close', 'break'], 'call-next'],
    ['open, nobody waits', empty, ['call', 'resume', 'close', 'break'], 'call-next'],
    ['on a break', { counter: onBreak }, ['back', 'close'], 'back'],
    ['called too seldom for a no-show', { ticket: called, limits }, ['serve', 'recall'], 'serve'],
    [
      'called as often as may be',
      { ticket: { ...called, calls: 2, lastCalledAt: '2026-11-22T08:04:00+07:00' }, limits },
      ['serve', 'no-show'],
      'serve',
    ],
    ['with a step to follow', { ticket: { ...called, journey } }, ['serve', 'recall', 'no-show', 'continue'], 'serve'],
    ['something to undo', { ticket: called, undo }, ['serve', 'recall', 'no-show', 'undo'], 'serve'],
    ['called', { ticket: called }, ['serve', 'recall', 'no-show'], 'serve'],
    [
      'called after the last tick of the clock here',
      { ticket: { ...called, lastCalledAt: new Date(now + 900).toISOString() } },
      ['serve', 'recall', 'no-show'],
      'serve',
    ],
    ['serving', { ticket: serving }, ['complete', 'complete-and-next'], 'complete'],
    ['serving the last', { ticket: serving, ...empty }, ['complete'], 'complete'],
  ] as const)('%s', (_, more, actions, primary) => {
    const snapshot = testSnapshot(more);
    expect([...possibleActions(snapshot, 'me', now)]).toEqual(actions);
    expect(primaryAction(snapshot)).toBe(primary);
  });
});

test('a counter that a colleague has open takes no command but to take it over, whatever stands there', () => {
  for (const ticket of [null, called, serving]) {
    const snapshot = testSnapshot({ ticket });
    expect(colleagueAt(snapshot, 'somebody else')).toBe('Petugas Loket A');
    expect([...possibleActions(snapshot, 'somebody else', now)]).toEqual(['take-over']);
  }
  expect(colleagueAt(testSnapshot(), 'me')).toBeNull();
  expect(colleagueAt(testSnapshot({ counter: closedCounter }), 'somebody else')).toBeNull();
});
