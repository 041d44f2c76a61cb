import type { DayHours, OpenSpan, WeekHours } from '../../../shared/opening-hours.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';

const endOfDay = '24:00';
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
/** As people write it: `8.00 – 12:30`. */
const spanPattern = /^(\d{1,2})[:.](\d{2})\s*[-–—]\s*(\d{1,2})[:.](\d{2})$/;

const isSpan = ([from, until]: OpenSpan) =>
  timePattern.test(from) && (timePattern.test(until) || until === endOfDay) && from < until;

/** In order and apart; undefined where a span is none, or two of them overlap. */
function inOrder(spans: readonly OpenSpan[]): DayHours | undefined {
  const sorted = spans.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const apart = sorted.every((span, index) => index === 0 || (sorted[index - 1]?.[1] ?? '') <= span[0]);
  return sorted.every(isSpan) && apart ? sorted : undefined;
}

/** `08:00-12:00, 13:00-15:00`; nothing: closed. */
export function parseDayHours(text: string): DayHours | undefined {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  const spans: OpenSpan[] = [];
  for (const part of parts.filter((one) => one !== '')) {
    const found = spanPattern.exec(part);
    if (!found) return undefined;
    const [, fromHour = '', fromMinute = '', untilHour = '', untilMinute = ''] = found;
    spans.push([`${fromHour.padStart(2, '0')}:${fromMinute}`, `${untilHour.padStart(2, '0')}:${untilMinute}`]);
  }
  return inOrder(spans);
}

export function dayHoursText(day: DayHours): string {
  return day.map(([from, until]) => `${from}-${until}`).join(', ');
}

/** The refusal names the day: `hours-0` is Monday's. */
export function checkWeek(input: readonly (readonly OpenSpan[])[]): Result<WeekHours> {
  const days: DayHours[] = [];
  for (const [index, spans] of input.entries()) {
    const day = inOrder(spans);
    if (!day) return refuse('hours-invalid', { field: `hours-${index}` });
    days.push(day);
  }
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday, ...more] = days;
  if (!monday || !tuesday || !wednesday || !thursday || !friday || !saturday || !sunday || more.length > 0) {
    return refuse('hours-invalid', { field: 'hours' });
  }
  return ok([monday, tuesday, wednesday, thursday, friday, saturday, sunday]);
}

/** The hours of one day, `YYYY-MM-DD`; those of a special day replace the week's. Null: open all day. */
export function hoursOn(week: WeekHours | null, special: DayHours | null | undefined, day: string): DayHours | null {
  if (special) return special;
  if (week === null) return null;
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return week[weekday] ?? null;
}

export function isOpenAt(hours: DayHours | null, time: string): boolean {
  return hours === null || hours.some(([from, until]) => from <= time && time < until);
}

export interface Issuing {
  /** Whether a number can be taken. */
  open: boolean;
  /** Of the present or the next span today; null when none is left, or when open all day. */
  opensAt: string | null;
  /** The end of the day's last span. */
  closesAt: string | null;
  /** No new numbers from then on, where that is before `closesAt`. */
  lastIssueAt: string | null;
}

/** How numbers are given at `HH:MM` of a day with these hours. */
export function issuing(hours: DayHours | null, time: string, lastIssueMinutes: number): Issuing {
  if (hours === null) return { open: true, opensAt: null, closesAt: null, lastIssueAt: null };
  const closesAt = hours.at(-1)?.[1] ?? null;
  const lastIssueAt = closesAt === null || lastIssueMinutes === 0 ? null : minutesBefore(closesAt, lastIssueMinutes);
  const inTime = lastIssueAt === null || time < lastIssueAt;
  return {
    open: inTime && isOpenAt(hours, time),
    opensAt: hours.find(([, until]) => time < until)?.[0] ?? null,
    closesAt,
    lastIssueAt,
  };
}

function minutesBefore(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = Math.max(0, hour * 60 + minute - minutes);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** What a column of the database holds was checked when it was written. */
export function parseWeekColumn(column: string | null): WeekHours | null {
  return column === null ? null : (JSON.parse(column) as WeekHours);
}

export function parseDayColumn(column: string | null): DayHours | null {
  return column === null ? null : (JSON.parse(column) as DayHours);
}
