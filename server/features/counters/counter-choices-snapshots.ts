import type { CounterChoices } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import type { BranchRules } from '../branches/branch-rules.ts';
import { priorityClassNames } from '../priority-classes/priority-class-snapshots.ts';

/** What staff at a counter may choose from. */
export async function counterChoices(
  db: Queries,
  { branchId, counterId }: { branchId: string; counterId: string },
  rules: BranchRules,
): Promise<CounterChoices> {
  const services = await db
    .selectFrom('services')
    .select(['id', 'name', 'prefix'])
    .where('branch_id', '=', branchId)
    .where('active', '=', 1)
    .orderBy('position')
    .orderBy('name')
    .execute();
  const counters = await db
    .selectFrom('counters')
    .leftJoin('counter_sessions', (join) =>
      join.onRef('counter_sessions.counter_id', '=', 'counters.id').on('counter_sessions.closed_at', 'is', null),
    )
    .select(['counters.id', 'counters.name', 'counter_sessions.id as session_id'])
    .where('counters.branch_id', '=', branchId)
    .where('counters.active', '=', 1)
    .where('counters.id', '!=', counterId)
    .orderBy('counters.position')
    .orderBy('counters.name')
    .execute();
  const { results, breakReasons, cancelReasons } = rules;
  return {
    services,
    counters: counters.map(({ id, name, session_id }) => ({ id, name, open: session_id !== null })),
    priorityClasses: await priorityClassNames(db, branchId, 'active'),
    results,
    breakReasons,
    cancelReasons,
  };
}
