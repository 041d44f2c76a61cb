import { expect, test } from 'vitest';
import { gridClass, gridShape, signsClass } from './grid.ts';

test.each([
  [0, 1, 1],
  [1, 1, 1],
  [2, 2, 1],
  [3, 3, 1],
  [4, 2, 2],
  [6, 3, 2],
  [8, 4, 2],
  [13, 5, 3],
  [30, 6, 5],
  [64, 8, 8],
  [100, 8, 13],
])('%i counters stand in %i columns and %i rows', (counters, columns, rows) => {
  expect(gridShape(counters)).toEqual({ columns, rows });
});

test('there is room for every counter', () => {
  for (let counters = 1; counters <= 200; counters++) {
    const { columns, rows } = gridShape(counters);
    expect(columns * rows).toBeGreaterThanOrEqual(counters);
    expect(columns * (rows - 1)).toBeLessThan(counters);
  }
});

test('the class names stay within what the style sheet knows', () => {
  const classes = (counters: number, longestNumber: number, longestName: number) =>
    gridClass({ counters, longestNumber, longestName }).trim().split(/\s+/);
  expect(classes(2, 4, 7)).toEqual(['counters', 'columns-2', 'rows-1', 'signs-4']);
  expect(classes(30, 4, 8)).toEqual(['counters', 'columns-6', 'rows-5', 'signs-4', 'crowded']);
  expect(classes(500, 40, 80)).toEqual(['counters', 'columns-8', 'rows-12', 'signs-12', 'crowded', 'long-names']);
  expect(signsClass(0)).toBe('signs-3');
});
