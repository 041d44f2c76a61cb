import { expect, test } from 'vitest';
import type { RecentCall } from '../../shared/snapshots.ts';
import { NewCalls, stillStands } from './new-calls.ts';

const calls = (...ids: number[]): RecentCall[] =>
  ids.map((id) => ({
    id,
    number: `A${id}`,
    counter: { id: 'a', name: 'Loket A' },
    at: '2026-11-22T08:05:00+07:00',
    recall: false,
  }));

function started(...ids: number[]) {
  const fresh = new NewCalls();
  fresh.take(calls(...ids));
  fresh.take(calls(...ids));
  return (...next: number[]) => fresh.take(calls(...next)).map((call) => call.id);
}

test('nothing that was there at the start is new', () => {
  const fresh = new NewCalls();
  expect(fresh.take(calls(2, 1))).toEqual([]);
  expect(fresh.take(calls(3, 2, 1))).toEqual([]);
  expect(fresh.take(calls(3, 2, 1))).toEqual([]);
});

test('each later call is new once, the oldest first', () => {
  const take = started(2, 1);
  expect(take(4, 3, 2, 1)).toEqual([3, 4]);
  expect(take(4, 3, 2, 1)).toEqual([]);
  expect(take(5, 4, 3, 2)).toEqual([5]);
});

test('the first call of a day is new', () => {
  expect(started()(1)).toEqual([1]);
});

test('a call that was committed late, with a lower id, is still new', () => {
  const take = started(6, 4);
  expect(take(6, 5, 4)).toEqual([5]);
});

test('an old call that reappears when a later one is taken back is not new', () => {
  const take = started(4, 3);
  expect(take(3, 2)).toEqual([]);
  expect(take(5, 3)).toEqual([5]);
});

test('goes on after the database was put back to an earlier state', () => {
  const take = started(901, 900);
  expect(take(11, 10)).toEqual([]);
  expect(take(12, 11)).toEqual([12]);
});

test('over a loading, what waited for its turn and what was called meanwhile is new, and nothing else', () => {
  const before = new NewCalls();
  before.take(calls(3, 2));
  before.take(calls(3, 2));
  before.take(calls(5, 4, 3, 2));
  const after = new NewCalls(before.announced(calls(5)));
  expect(after.take(calls(6, 5, 4, 3, 2, 1)).map(({ id }) => id)).toEqual([5, 6]);
  expect(after.take(calls(6, 5, 4, 3, 2, 1))).toEqual([]);
});

test('a call stands while it is listed, or older than all that is', () => {
  const [three] = calls(3);
  if (!three) throw new Error('A call was expected.');
  expect(stillStands(three, calls(4, 3, 2))).toBe(true);
  expect(stillStands(three, calls(5, 4))).toBe(true);
  expect(stillStands(three, calls(4, 2))).toBe(false);
  expect(stillStands(three, calls(2))).toBe(false);
});
