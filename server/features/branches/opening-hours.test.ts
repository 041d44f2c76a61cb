import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DayHours, WeekHours } from '../../../shared/opening-hours.ts';
import { checkWeek, dayHoursText, hoursOn, isOpenAt, issuing, parseDayHours } from './opening-hours.ts';

const morning = ['08:00', '12:00'] as const;
const afternoon = ['13:00', '15:00'] as const;
const weekday: DayHours = [morning, afternoon];
const week: WeekHours = [weekday, weekday, weekday, weekday, [morning], [], []];

describe('what people write', () => {
  test.each([
    ['08:00-12:00, 13:00-15:00', weekday],
    ['8.00 – 12.00; 13.00 - 15.00', weekday],
    ['13:00-15:00, 08:00-12:00', weekday],
    ['00:00-24:00', [['00:00', '24:00']]],
    ['', []],
    ['  ', []],
  ])('%j is understood', (text, hours) => {
    expect(parseDayHours(text)).toEqual(hours);
  });

  test.each(['8-12', '08:00-08:00', '12:00-08:00', '08:00-12:00, 11:59-13:00', '25:00-26:00', '08:60-09:00', 'tutup'])(
    '%j is not',
    (text) => {
      expect(parseDayHours(text)).toBeUndefined();
    },
  );

  test('is understood again as it is shown', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 24 * 60 }), { minLength: 2, maxLength: 8 });
    const time = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(minutes, (all) => {
        const sorted = all.toSorted((a, b) => a - b);
        const day = sorted.flatMap((from, n) => {
          const until = sorted[n + 1];
          return n % 2 === 0 && until !== undefined ? [[time(from), time(until)] as const] : [];
        });
        expect(parseDayHours(dayHoursText(day))).toEqual(day);
      }),
    );
  });

  test('a week names the day that is wrong, and has seven', () => {
    expect(checkWeek(week)).toEqual({ ok: true, value: week });
    const wrong = week.map((day, n) => (n === 3 ? [['09:00', '08:00'] as const] : day));
    expect(checkWeek(wrong)).toMatchObject({ reason: 'hours-invalid', field: 'hours-3' });
    expect(checkWeek(week.slice(1))).toMatchObject({ reason: 'hours-invalid' });
  });
});

describe('the hours of a day', () => {
  test('are those of its weekday, unless it is special', () => {
    expect(hoursOn(week, null, '2026-11-23')).toEqual(weekday);
    expect(hoursOn(week, null, '2026-11-27')).toEqual([morning]);
    expect(hoursOn(week, null, '2026-11-29')).toEqual([]);
    expect(hoursOn(week, [], '2026-11-23')).toEqual([]);
    expect(hoursOn(null, [morning], '2026-11-29')).toEqual([morning]);
    expect(hoursOn(null, null, '2026-11-29')).toBeNull();
  });

  test.each([
    ['07:59', false],
    ['08:00', true],
    ['11:59', true],
    ['12:00', false],
    ['13:00', true],
    ['15:00', false],
  ])('at %s open: %s', (time, open) => {
    expect(isOpenAt(weekday, time)).toBe(open);
    expect(issuing(weekday, time, 0).open).toBe(open);
  });

  test('tell when numbers are given next, and until when', () => {
    expect(issuing(weekday, '12:30', 30)).toEqual({
      open: false,
      opensAt: '13:00',
      closesAt: '15:00',
      lastIssueAt: '14:30',
    });
    expect(issuing(weekday, '14:29', 30).open).toBe(true);
    expect(issuing(weekday, '14:30', 30).open).toBe(false);
    expect(issuing(weekday, '15:00', 30).opensAt).toBeNull();
    expect(issuing(null, '03:00', 30)).toEqual({ open: true, opensAt: null, closesAt: null, lastIssueAt: null });
  });
});
