import { describe, expect, test } from 'vitest';
import { colleagueAt, possibleActions, primaryAction } from './actions.ts';
import { closedCounter, testSnapshot, testTicket } from './test-snapshot.ts';

const called = testTicket({ state: 'called' });
const serving = testTicket({ state: 'serving' });
const empty = { waiting: [], waitingTotal: 0 };

describe('what is possible, and what is the big button', () => {
  test.each([
    ['closed', { counter: closedCounter }, ['open'], 'open'],
    ['open, people wait', {}, ['call-next', 'call', 'close'], 'call-next'],
    ['open, nobody waits', empty, ['call', 'close'], 'call-next'],
    ['called', { ticket: called }, ['serve', 'recall', 'no-show'], 'serve'],
    ['serving', { ticket: serving }, ['complete', 'complete-and-next'], 'complete'],
    ['serving the last', { ticket: serving, ...empty }, ['complete'], 'complete'],
  ] as const)('%s', (_, more, actions, primary) => {
    const snapshot = testSnapshot(more);
    expect([...possibleActions(snapshot, 'me')]).toEqual(actions);
    expect(primaryAction(snapshot)).toBe(primary);
  });
});

test('a counter that a colleague has open takes no command, whatever stands there', () => {
  for (const ticket of [null, called, serving]) {
    const snapshot = testSnapshot({ ticket });
    expect(colleagueAt(snapshot, 'somebody else')).toBe('Petugas Loket A');
    expect(possibleActions(snapshot, 'somebody else').size).toBe(0);
  }
  expect(colleagueAt(testSnapshot(), 'me')).toBeNull();
  expect(colleagueAt(testSnapshot({ counter: closedCounter }), 'somebody else')).toBeNull();
});
