import type { Locale } from '../../../shared/page.ts';
import { nothing } from './figures.ts';

/** `08.00–15.00`, or null when there are no hours. */
export function openingHours(
  { opensAt, closesAt }: { opensAt: string | null; closesAt: string | null },
  locale: Locale,
): string | null {
  if (!opensAt && !closesAt) return null;
  const hours = `${opensAt ?? nothing}–${closesAt ?? nothing}`;
  return locale === 'id' ? hours.replace(/:/g, '.') : hours;
}
