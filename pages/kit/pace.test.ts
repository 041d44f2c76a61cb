import { expect, test } from 'vitest';
import { pace, readable, roomFor } from './pace.ts';

const now = 1_000_000;

test('with nobody waiting there is room without end, and everything is said', () => {
  expect(roomFor([], now)).toBe(Number.POSITIVE_INFINITY);
  expect(pace(Number.POSITIVE_INFINITY, 1)).toEqual({ chime: 'full', languages: 1, shownFor: 8_000 });
  expect(pace(Number.POSITIVE_INFINITY, 2)).toEqual({ chime: 'full', languages: 2, shownFor: 4_000 });
});

test('the more wait, and the longer, the less room each has', () => {
  expect(roomFor([now], now)).toBe(30_000);
  expect(roomFor([now, now, now], now)).toBe(10_000);
  expect(roomFor([now - 20_000, now], now)).toBe(10_000);
  expect(roomFor([now - 40_000], now)).toBeLessThan(0);
});

test('one waiting lets both languages be heard, four make it short', () => {
  expect(pace(roomFor([now], now), 2).languages).toBe(2);
  const pressed = pace(roomFor([now, now, now, now], now), 2);
  expect(pressed).toEqual({ chime: 'short', languages: 1, shownFor: readable });
});
