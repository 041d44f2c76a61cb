import { expect, test } from 'vitest';
import { oneByOne } from './one-by-one.ts';

test('what no longer exists is left out', async () => {
  const values = new Map([['one', { n: 1 }]]);
  const feed = oneByOne('test', async (key) => values.get(key) ?? null);
  expect(await feed.load(['one', 'gone'])).toEqual(values);
});

test('others have a turn while many are made', async () => {
  let made = 0;
  const feed = oneByOne('test', async () => {
    const until = performance.now() + 6;
    while (performance.now() < until);
    made++;
    return {};
  });
  let between = 0;
  setImmediate(() => {
    between = made;
  });
  await feed.load(['1', '2', '3', '4', '5', '6']);
  expect(made).toBe(6);
  expect(between).toBeGreaterThan(0);
  expect(between).toBeLessThan(6);
});
