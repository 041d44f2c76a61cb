import { prepared } from '../../db/prepared.ts';

/** The service with its run of numbers, what its branch says of hours, and how many special days are near. */
export const findServiceInBranch = prepared(
  (db, key: { id: string; branchId: string; dayBefore: string; dayAfter: string }) =>
    db
      .selectFrom('services')
      .selectAll()
      .select(({ selectFrom, fn }) => {
        const branch = selectFrom('branches').whereRef('branches.id', '=', 'services.branch_id');
        const series = selectFrom('series').whereRef('series.id', '=', 'services.series_id');
        return [
          branch.select('branches.time_zone').$asScalar().$notNull().as('time_zone'),
          branch.select('branches.hours').$asScalar().as('branch_hours'),
          series.select('series.first_number').$asScalar().$notNull().as('first_number'),
          series.select('series.last_number').$asScalar().as('last_number'),
          selectFrom('special_days')
            .whereRef('special_days.branch_id', '=', 'services.branch_id')
            .where('special_days.day', '>=', key.dayBefore)
            .where('special_days.day', '<=', key.dayAfter)
            .select(fn.countAll<number>().as('near'))
            .$asScalar()
            .$notNull()
            .as('special_days_near'),
        ];
      })
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
