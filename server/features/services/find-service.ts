import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Queries } from '../../db/database.ts';
import { findServiceInBranch } from './service-store.ts';

export type ServiceOfBranch = NonNullable<Awaited<ReturnType<typeof findServiceInBranch.first>>>;

export async function findService(db: Queries, branchId: string, id: string): Promise<Result<ServiceOfBranch>> {
  const service = await findServiceInBranch.first(db, { id, branchId });
  return service ? ok(service) : refuse('not-found', { field: 'serviceId' });
}
