import type { Instant, ServiceDay } from '../../../shared/snapshots.ts';

interface Stretch {
  from: number;
  until: number;
  day: ServiceDay;
  offsetMillis: number;
  offset: string;
}

/**
 * The last stretch of time looked at in each zone, within which neither the date nor the offset changes: Temporal is
 * exact but too slow to ask for every instant of every snapshot.
 */
const stretches = new Map<string, Stretch>();

/** The calendar date in the branch's zone. Set on a ticket at issue and never derived again. */
export function serviceDay(timeZone: string, now: number): ServiceDay {
  return stretchAt(timeZone, now).day;
}

const dayLength = 86_400_000;
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** Without `Date`, which took a quarter of the time of a page of the history. */
export function toInstant(millis: number, timeZone: string): Instant {
  const { day, offset, offsetMillis } = stretchAt(timeZone, millis);
  const local = millis + offsetMillis;
  const ofDay = local - Math.floor(local / dayLength) * dayLength;
  const two = (unit: number, of: number) => twoDigits[Math.floor(ofDay / unit) % of];
  const thousandths = String(ofDay % 1000).padStart(3, '0');
  return `${day}T${two(3_600_000, 24)}:${two(60_000, 60)}:${two(1000, 60)}.${thousandths}${offset}`;
}

export function toInstantOrNull(millis: number | null, timeZone: string): Instant | null {
  return millis === null ? null : toInstant(millis, timeZone);
}

/** `HH:MM` in the branch's zone. */
export function timeOfDay(timeZone: string, now: number): string {
  return toInstant(now, timeZone).slice(11, 16);
}

/** A name, not an offset or a date, both of which Temporal would take as well: browsers must understand it too. */
const zoneName = /^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/;

export function isZoneName(name: string): boolean {
  if (!zoneName.test(name)) return false;
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

function stretchAt(timeZone: string, millis: number): Stretch {
  const known = stretches.get(timeZone);
  if (known && millis >= known.from && millis < known.until) return known;
  const local = Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(timeZone);
  const midnight = local.startOfDay();
  // "Previous" is strictly before: a change at this very instant counts as well.
  const change = local.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const nextChange = local.getTimeZoneTransition('next');
  const stretch: Stretch = {
    from: Math.max(midnight.epochMilliseconds, change?.epochMilliseconds ?? Number.NEGATIVE_INFINITY),
    until: Math.min(
      midnight.add({ days: 1 }).startOfDay().epochMilliseconds,
      nextChange?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    ),
    day: local.toPlainDate().toString(),
    offsetMillis: local.offsetNanoseconds / 1e6,
    offset: local.offset,
  };
  stretches.set(timeZone, stretch);
  return stretch;
}
