import type { Locale } from '../../../shared/page.ts';
import { kitMessages } from '../../kit/messages.ts';

/** Where there is nothing to show. */
export const nothing = '–';

export const count = (value: number | null, locale: Locale): string =>
  value === null ? nothing : value.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB');

export const duration = (seconds: number | null, locale: Locale): string =>
  seconds === null ? nothing : kitMessages[locale].duration(seconds);
