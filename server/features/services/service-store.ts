import { prepared } from '../../db/prepared.ts';

export const findServiceInBranch = prepared((db, key: { id: string; branchId: string }) =>
  db
    .selectFrom('services')
    .innerJoin('branches', 'branches.id', 'services.branch_id')
    .selectAll('services')
    .select('branches.time_zone')
    .where('services.id', '=', key.id)
    .where('services.branch_id', '=', key.branchId),
);
