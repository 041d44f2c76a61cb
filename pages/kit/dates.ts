import type { Locale } from '../../shared/page.ts';
import type { Instant, ServiceDay } from '../../shared/snapshots.ts';
import { clockTime } from './time.ts';

function formatDay(day: ServiceDay, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const tag = locale === 'id' ? 'id-ID' : 'en-GB';
  return new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

export const longDay = (day: ServiceDay, locale: Locale): string =>
  formatDay(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export const shortDay = (day: ServiceDay, locale: Locale): string =>
  formatDay(day, locale, { day: 'numeric', month: 'short', year: 'numeric' });

/** The instant carries the branch's offset, so its own first ten characters are the local day. */
export const dayAndTime = (instant: Instant, locale: Locale): string =>
  `${shortDay(instant.slice(0, 10), locale)}, ${clockTime(instant, locale)}`;
