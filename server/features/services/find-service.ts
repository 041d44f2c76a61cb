import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Queries } from '../../db/database.ts';
import { findServiceInBranch } from './service-store.ts';

export type ServiceOfBranch = NonNullable<Awaited<ReturnType<typeof findServiceInBranch.first>>>;

const day = 86_400_000;
const utcDay = (now: number) => new Date(now).toISOString().slice(0, 10);

export async function findService(
  db: Queries,
  branchId: string,
  id: string,
  now: number,
): Promise<Result<ServiceOfBranch>> {
  // In whatever zone the branch is, its date lies between these two.
  const near = { dayBefore: utcDay(now - day), dayAfter: utcDay(now + day) };
  const service = await findServiceInBranch.first(db, { id, branchId, ...near });
  return service ? ok(service) : refuse('not-found', { field: 'serviceId' });
}
