import type { Locale } from '../../shared/page.ts';
import type { Instant, ServiceDay } from '../../shared/snapshots.ts';
import { clockTime } from './time.ts';

/** Made once: making a formatter takes longer than all else on a ticket's page. */
function dayFormatter(parts: Intl.DateTimeFormatOptions): (day: ServiceDay, locale: Locale) => string {
  const options: Intl.DateTimeFormatOptions = { ...parts, timeZone: 'UTC' };
  const formatters = {
    id: new Intl.DateTimeFormat('id-ID', options),
    en: new Intl.DateTimeFormat('en-GB', options),
  };
  return (day, locale) => formatters[locale].format(new Date(`${day}T00:00:00Z`));
}

export const longDay = dayFormatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export const shortDay = dayFormatter({ day: 'numeric', month: 'short', year: 'numeric' });

/** The instant carries the branch's offset, so its own first ten characters are the local day. */
export const dayAndTime = (instant: Instant, locale: Locale): string =>
  `${shortDay(instant.slice(0, 10), locale)}, ${clockTime(instant, locale)}`;
