import { expect, test } from 'vitest';
import { afterAttempt, type FailureRecord, waitBeforeAttempt } from './sign-in-lock.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The waits after each of so many wrong attempts, each made as soon as it is allowed. */
function waits(attempts: number): number[] {
  let now = 0;
  let record: FailureRecord | undefined;
  return Array.from({ length: attempts }, () => {
    now += waitBeforeAttempt(record, now);
    record = afterAttempt(record, now);
    return waitBeforeAttempt(record, now) / second;
  });
}

test('four mistakes are free, then each doubles the wait up to a quarter of an hour', () => {
  expect(waits(13)).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900]);
});

test('guessing all day gives fewer than a hundred guesses', () => {
  let now = 0;
  let record: FailureRecord | undefined;
  let guesses = 0;
  while (now < 24 * hour) {
    now += Math.max(1, waitBeforeAttempt(record, now));
    record = afterAttempt(record, now);
    guesses++;
  }
  expect(guesses).toBeLessThan(110);
});

test('the wait runs down and is over at its last millisecond', () => {
  const record = { failures: 5, locked_until: 30 * second };
  expect(waitBeforeAttempt(record, 0)).toBe(30_000);
  expect(waitBeforeAttempt(record, 29_999)).toBe(1);
  expect(waitBeforeAttempt(record, 30_000)).toBe(0);
  expect(waitBeforeAttempt(record, 5 * hour)).toBe(0);
  expect(waitBeforeAttempt(undefined, 0)).toBe(0);
});

test('after a day without mistakes they are forgotten', () => {
  const record = { failures: 9, locked_until: 0 };
  expect(afterAttempt(record, 24 * hour - 1).failures).toBe(10);
  expect(afterAttempt(record, 24 * hour)).toEqual({ failures: 1, locked_until: 24 * hour });
});

test('any number of mistakes has a wait', () => {
  expect(afterAttempt({ failures: 1_000_000, locked_until: 0 }, 0).locked_until).toBe(15 * minute);
});
