import { type Result, refuse } from '../../../shared/refusal.ts';
import type { Queries } from '../../db/database.ts';
import { serviceDay, timeOfDay } from '../branches/branch-time.ts';
import { isOpenAt } from '../branches/opening-hours.ts';
import { findService, type ServiceOfBranch } from './find-service.ts';
import { hoursToday } from './service-hours.ts';

/** A service to which somebody who is in the house already can be sent: in use, and open now. */
export async function openService(
  db: Queries,
  branchId: string,
  serviceId: string,
  now: number,
): Promise<Result<ServiceOfBranch>> {
  const found = await findService(db, branchId, serviceId, now);
  if (!found.ok) return found;
  const service = found.value;
  const hours = await hoursToday(db, service, serviceDay(service.time_zone, now));
  const open = service.active === 1 && isOpenAt(hours, timeOfDay(service.time_zone, now));
  return open ? found : refuse('service-closed', { field: 'serviceId' });
}
