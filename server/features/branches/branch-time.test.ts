import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isZoneName, serviceDay, timeOfDay, toInstant, toInstantOrNull } from './branch-time.ts';

const at = (text: string) => Date.parse(text);

/** The same by another way than the server's own. */
function intl(timeZone: string, millis: number): string {
  const date = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('sv-SE', { timeZone, ...date, ...time }).format(millis);
}

describe('the service day is the date in the zone of the branch', () => {
  test.each([
    ['Asia/Jakarta', '2026-11-22T16:59:59.999Z', '2026-11-22', '23:59'],
    ['Asia/Jakarta', '2026-11-22T17:00:00Z', '2026-11-23', '00:00'],
    ['Asia/Pontianak', '2026-11-22T17:00:00Z', '2026-11-23', '00:00'],
    ['Asia/Makassar', '2026-11-22T16:00:00Z', '2026-11-23', '00:00'],
    ['Asia/Jayapura', '2026-11-22T15:00:00Z', '2026-11-23', '00:00'],
    ['Asia/Jayapura', '2026-12-31T14:59:59Z', '2026-12-31', '23:59'],
    ['Asia/Kathmandu', '2026-11-22T18:14:59Z', '2026-11-22', '23:59'],
    ['Asia/Kathmandu', '2026-11-22T18:15:00Z', '2026-11-23', '00:00'],
    ['Pacific/Kiritimati', '2026-11-22T10:00:00Z', '2026-11-23', '00:00'],
    ['Pacific/Pago_Pago', '2026-11-22T10:59:00Z', '2026-11-21', '23:59'],
    ['UTC', '2024-02-29T23:59:59Z', '2024-02-29', '23:59'],
  ])('%s at %s is %s %s', (zone, instant, day, time) => {
    expect(serviceDay(zone, at(instant))).toBe(day);
    expect(timeOfDay(zone, at(instant))).toBe(time);
  });
});

describe('days with a change of the clock', () => {
  const newYork = 'America/New_York';
  const lordHowe = 'Australia/Lord_Howe';

  test('clocks that go forward leave an hour out, also for those who asked just before', () => {
    expect(toInstant(at('2026-03-08T06:59:59Z'), newYork)).toBe('2026-03-08T01:59:59.000-05:00');
    expect(toInstant(at('2026-03-08T07:00:00Z'), newYork)).toBe('2026-03-08T03:00:00.000-04:00');
    expect(toInstant(at('2026-03-08T06:59:59Z'), newYork)).toBe('2026-03-08T01:59:59.000-05:00');
  });

  test('clocks that go back have an hour twice, told apart by the offset', () => {
    expect(toInstant(at('2026-11-01T05:30:00Z'), newYork)).toBe('2026-11-01T01:30:00.000-04:00');
    expect(toInstant(at('2026-11-01T06:30:00Z'), newYork)).toBe('2026-11-01T01:30:00.000-05:00');
  });

  test('a change of half an hour', () => {
    expect(toInstant(at('2026-04-04T14:59:59Z'), lordHowe)).toBe('2026-04-05T01:59:59.000+11:00');
    expect(toInstant(at('2026-04-04T15:00:00Z'), lordHowe)).toBe('2026-04-05T01:30:00.000+10:30');
  });

  test('a day that begins at one o’clock, since midnight is left out', () => {
    const cairo = 'Africa/Cairo';
    expect(serviceDay(cairo, at('2026-04-23T21:59:59Z'))).toBe('2026-04-23');
    expect(toInstant(at('2026-04-23T22:00:00Z'), cairo)).toBe('2026-04-24T01:00:00.000+03:00');
    expect(serviceDay(cairo, at('2026-04-24T20:59:59Z'))).toBe('2026-04-24');
    expect(serviceDay(cairo, at('2026-04-24T21:00:00Z'))).toBe('2026-04-25');
  });

  test('a day that a zone left out', () => {
    const apia = 'Pacific/Apia';
    expect(serviceDay(apia, at('2011-12-30T09:59:59Z'))).toBe('2011-12-29');
    expect(serviceDay(apia, at('2011-12-30T10:00:00Z'))).toBe('2011-12-31');
  });
});

describe('what is remembered of one instant does not spoil the next', () => {
  const zones = ['Asia/Jakarta', 'Asia/Jayapura', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
  const nearby = fc.integer({ min: at('2026-10-31T00:00:00Z'), max: at('2026-11-03T00:00:00Z') });
  const ever = fc.integer({ min: at('1972-01-01T00:00:00Z'), max: at('2199-12-31T23:59:59Z') });

  test('any zones and instants, in any order', () => {
    const questions = fc.array(fc.tuple(fc.constantFrom(...zones), fc.oneof(nearby, ever)), { minLength: 1 });
    fc.assert(
      fc.property(questions, (asked) => {
        for (const [zone, millis] of asked) {
          expect(`${serviceDay(zone, millis)} ${timeOfDay(zone, millis)}`).toBe(intl(zone, millis));
          expect(at(toInstant(millis, zone))).toBe(millis);
        }
      }),
    );
  });
});

test('what has not happened has no instant', () => {
  expect(toInstantOrNull(null, 'Asia/Jakarta')).toBeNull();
  expect(toInstantOrNull(0, 'Asia/Jakarta')).toBe('1970-01-01T07:00:00.000+07:00');
});

test('time zones are known by their names', () => {
  expect(['Asia/Jakarta', 'Asia/Pontianak', 'UTC'].filter(isZoneName)).toHaveLength(3);
  expect(['', 'WIB', 'Asia/Bandung', 'Jakarta', '../etc/passwd'].filter(isZoneName)).toEqual([]);
});
