import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { findBranch } from '../branches/branches.ts';
import { dayHoursText, parseDayHours } from '../branches/opening-hours.ts';
import { parseLabel } from '../branches/setting-values.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { isDay } from './is-day.ts';
import type { CalendarDay } from './read-calendar-file.ts';
import { putSpecialDay, removeSpecialDay } from './special-day-store.ts';

/** Adds days with hours of their own, or replaces them: all or none. */
export async function setSpecialDays(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  days: readonly CalendarDay[],
): Promise<Result<null>> {
  const branch = await findBranch(tx.db, branchId);
  if (!branch.ok) return branch;
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  for (const one of days) {
    const name = parseLabel(one.name);
    if (!name.ok) return name;
    if (!isDay(one.day)) return refuse('invalid-request', { field: 'day' });
    const hours = parseDayHours(dayHoursText(one.hours));
    if (!hours) return refuse('hours-invalid', { field: 'hours' });
    await putSpecialDay(tx, branchId, { day: one.day, name: name.value, hours });
  }
  tx.touch(`branch:${branchId}`);
  return ok(null);
}

export async function deleteSpecialDay(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  day: string,
): Promise<Result<null>> {
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  if (!(await removeSpecialDay(tx, branchId, day))) return refuse('not-found', { field: 'day' });
  tx.touch(`branch:${branchId}`);
  return ok(null);
}
