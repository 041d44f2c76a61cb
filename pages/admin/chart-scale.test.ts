import { expect, test } from 'vitest';
import { roundedUp, withQuietHours } from './chart-scale.ts';

test('quiet hours between busy ones are shown as empty', () => {
  const hours = withQuietHours([
    { hour: 8, issued: 3, completed: 1 },
    { hour: 10, issued: 1, completed: 2 },
  ]);
  expect(hours.map(({ hour, issued }) => [hour, issued])).toEqual([
    [8, 3],
    [9, 0],
    [10, 1],
  ]);
  expect(withQuietHours([])).toEqual([]);
});

test.each([
  [0, 4],
  [4, 4],
  [5, 10],
  [11, 20],
  [34, 40],
  [41, 100],
  [1651, 2000],
])('a scale for %i reaches to %i', (value, highest) => {
  expect(roundedUp(value)).toBe(highest);
});
