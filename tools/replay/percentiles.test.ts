import { expect, test } from 'vitest';
import { spread } from './percentiles.ts';

test('percentiles are values that occurred', () => {
  expect(spread([5, 1, 3])).toEqual({ count: 3, p50: 3, p99: 5, max: 5 });
  expect(spread(Array.from({ length: 200 }, (_, index) => index + 1))).toMatchObject({ p50: 100, p99: 198, max: 200 });
  expect(spread([])).toBeNull();
});
