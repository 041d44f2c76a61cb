import type { Locale } from '../../shared/page.ts';
import type { Instant } from '../../shared/snapshots.ts';

/** `08.05` in Indonesian, `08:05` in English. The instant carries the branch's offset, so its own digits are local. */
export function clockTime(instant: Instant, locale: Locale): string {
  const time = instant.slice(11, 16);
  return locale === 'id' ? time.replace(':', '.') : time;
}

/** Seconds from an instant until `now` (epoch milliseconds), never negative. */
export function secondsSince(instant: Instant, now: number): number {
  return Math.max(0, (now - Date.parse(instant)) / 1000);
}

/** `HH:MM` in that zone, at `now` (epoch milliseconds). */
export function localTime(now: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    now,
  );
}
