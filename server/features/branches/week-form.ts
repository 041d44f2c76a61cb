import type { OpenSpan, WeekHours } from '../../../shared/opening-hours.ts';
import type { FormValues } from '../../../shared/page-props.ts';
import { type Result, refuse } from '../../../shared/refusal.ts';
import { type FormFields, textOf } from './form-fields.ts';
import { checkWeek, dayHoursText, parseDayHours } from './opening-hours.ts';

/** Monday first. */
export const weekFieldNames = [0, 1, 2, 3, 4, 5, 6].map((day) => `hours-${day}`);

/** What most offices have, to begin with. */
const officeHours: readonly OpenSpan[] = [['08:00', '15:00']];

/** A field for each weekday; the refusal names the day. */
export function weekFromForm(fields: FormFields): Result<WeekHours> {
  const days: (readonly OpenSpan[])[] = [];
  for (const name of weekFieldNames) {
    const day = parseDayHours(textOf(fields, name));
    if (!day) return refuse('hours-invalid', { field: name });
    days.push(day);
  }
  return checkWeek(days);
}

export function weekFormValues(week: WeekHours | null): FormValues {
  const shown = (day: number) => week?.[day] ?? (day < 5 ? officeHours : []);
  return Object.fromEntries(weekFieldNames.map((name, day) => [name, dayHoursText(shown(day))]));
}
