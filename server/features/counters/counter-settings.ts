import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Queries } from '../../db/database.ts';
import { isWhole, parseLabel, positionLimits } from '../branches/setting-values.ts';
import { serviceSettings } from '../services/service-settings-snapshots.ts';

export interface CounterInput {
  name: string;
  /** In the order in which the counter is to serve them. */
  serviceIds: readonly string[];
  position: number;
}

export async function checkCounter(db: Queries, branchId: string, input: CounterInput): Promise<Result<CounterInput>> {
  const name = parseLabel(input.name);
  if (!name.ok) return name;
  const serviceIds = [...new Set(input.serviceIds)];
  const known = new Set((await serviceSettings(db, branchId)).map(({ id }) => id));
  if (!serviceIds.every((id) => known.has(id))) return refuse('not-found', { field: 'serviceIds' });
  const { position } = input;
  if (!isWhole(position, positionLimits)) return refuse('invalid-request', { field: 'position' });
  return ok({ name: name.value, serviceIds, position });
}
