import type { Queries } from '../../db/database.ts';

/** All that the public view of a ticket takes from the settings, of all branches: few rows, and seldom others. */
export async function namesInViews(db: Queries): Promise<unknown> {
  return [
    await db.selectFrom('branches').select(['id', 'name', 'time_zone']).orderBy('id').execute(),
    await db.selectFrom('services').select(['id', 'name', 'prefix']).orderBy('id').execute(),
    await db
      .selectFrom('priority_classes')
      .select(['branch_id', 'code', 'name_id', 'name_en'])
      .orderBy('branch_id')
      .orderBy('code')
      .execute(),
    await db.selectFrom('journeys').select(['id', 'name']).orderBy('id').execute(),
    await db
      .selectFrom('journey_steps')
      .select(['journey_id', 'position', 'service_id'])
      .orderBy('journey_id')
      .orderBy('position')
      .execute(),
  ];
}
