import { expect, test } from 'vitest';
import { isQuiet } from './quiet-hours.ts';

test.each([
  [null, '12:00', false],
  [['12:00', '13:00'], '11:59', false],
  [['12:00', '13:00'], '12:00', true],
  [['12:00', '13:00'], '12:59', true],
  [['12:00', '13:00'], '13:00', false],
  [['21:00', '06:00'], '23:00', true],
  [['21:00', '06:00'], '05:59', true],
  [['21:00', '06:00'], '06:00', false],
  [['21:00', '06:00'], '20:59', false],
] as const)('quiet %j at %s: %s', (quiet, time, expected) => {
  expect(isQuiet(quiet, time)).toBe(expected);
});
