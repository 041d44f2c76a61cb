import { expect, test } from 'vitest';
import { pace, readable } from './pace.ts';

const now = 1_000_000;
const waiting = (count: number, called = now) => Array.from({ length: count }, () => called);

test('with nobody waiting everything is said', () => {
  expect(pace([], now, 1)).toEqual({ chime: 'full', languages: 1, core: false, shownFor: 8_000 });
  expect(pace([], now, 2)).toEqual({ chime: 'full', languages: 2, core: false, shownFor: 4_000 });
});

test('the more wait, and the longer, the shorter it gets', () => {
  expect(pace(waiting(1), now, 2).languages).toBe(2);
  const pressed = { chime: 'short', languages: 1, core: false, shownFor: readable };
  expect(pace(waiting(4), now, 2)).toEqual(pressed);
  expect(pace(waiting(1, now - 20_000), now, 2)).toEqual(pressed);
  expect(pace(waiting(9), now, 2)).toEqual({ ...pressed, core: true });
  expect(pace(waiting(2, now - 50_000), now, 2)).toEqual({ ...pressed, core: true });
});
