import type { DayHours } from '../../../shared/opening-hours.ts';
import type { Queries } from '../../db/database.ts';
import { hoursOn, parseDayColumn, parseWeekColumn } from '../branches/opening-hours.ts';
import type { ServiceOfBranch } from './find-service.ts';
import { specialDay } from './service-store.ts';

interface Hours {
  /** Null: those of the branch. */
  hours: string | null;
  branch_hours: string | null;
}

/** The hours of the branch's special day, if the day is one. */
export async function specialHours(db: Queries, branchId: string, day: string): Promise<DayHours | null> {
  const special = await specialDay.first(db, { branchId, day });
  return parseDayColumn(special?.spans ?? null);
}

/** When the service is open on a day; null: all day. */
export function serviceHours(service: Hours, special: DayHours | null, day: string): DayHours | null {
  return hoursOn(parseWeekColumn(service.hours ?? service.branch_hours), special, day);
}

/** The same for the day that it is there now; special days are asked for only when one is near. */
export async function hoursToday(db: Queries, service: ServiceOfBranch, day: string): Promise<DayHours | null> {
  const special = service.special_days_near > 0 ? await specialHours(db, service.branch_id, day) : null;
  return serviceHours(service, special, day);
}
