import { expect, test } from 'vitest';
import { neighbour } from './neighbour.ts';

/** A toggle across the top, and below it a grid of 3 x 2. */
const places = [
  { left: 0, top: 0, width: 300, height: 50 },
  ...[100, 200].flatMap((top) => [0, 100, 200].map((left) => ({ left, top, width: 90, height: 90 }))),
];

test.each([
  [1, 'ArrowRight', 2],
  [3, 'ArrowRight', null],
  [2, 'ArrowDown', 5],
  [6, 'ArrowLeft', 5],
  [5, 'ArrowUp', 2],
  [2, 'ArrowUp', 0],
  [0, 'ArrowDown', 2],
  [1, 'Enter', null],
])('from %s with %s to %s', (from, key, to) => {
  expect(neighbour(places, from, key)).toBe(to);
});
