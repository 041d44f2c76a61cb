import type { Queries } from '../../db/database.ts';
import { isWaiting } from '../../db/ticket-conditions.ts';

/** Of every service in use, also of those for which nobody waits. */
export function queueLengths(db: Queries): Promise<{ branch: string; service: string; waiting: number }[]> {
  return db
    .selectFrom('services')
    .innerJoin('branches', 'branches.id', 'services.branch_id')
    .leftJoin('tickets', (join) => join.onRef('tickets.service_id', '=', 'services.id').on(isWaiting))
    .select(({ fn }) => [
      'branches.name as branch',
      'services.name as service',
      fn.count<number>('tickets.id').as('waiting'),
    ])
    .where('services.active', '=', 1)
    .groupBy(['branches.name', 'services.name', 'services.id'])
    .execute();
}
