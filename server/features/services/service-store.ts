import { prepared } from '../../db/prepared.ts';

/** The service with its run of numbers and what its branch says of hours. */
export const findServiceInBranch = prepared((db, key: { id: string; branchId: string }) =>
  db
    .selectFrom('services')
    .innerJoin('branches', 'branches.id', 'services.branch_id')
    .innerJoin('series', 'series.id', 'services.series_id')
    .selectAll('services')
    .select(['branches.time_zone', 'branches.hours as branch_hours'])
    .select(['series.first_number', 'series.last_number'])
    .where('services.id', '=', key.id)
    .where('services.branch_id', '=', key.branchId),
);

export const specialDay = prepared((db, key: { branchId: string; day: string }) =>
  db
    .selectFrom('special_days')
    .select(['name', 'spans'])
    .where('branch_id', '=', key.branchId)
    .where('day', '=', key.day),
);
