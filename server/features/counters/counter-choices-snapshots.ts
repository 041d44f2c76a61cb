import type { CounterChoices } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import type { BranchRules } from '../branches/branch-rules.ts';
import { priorityClassNames } from '../priority-classes/priority-class-snapshots.ts';

const services = prepared((db, key: { branchId: string }) =>
  db
    .selectFrom('services')
    .select(['id', 'name', 'prefix'])
    .where('branch_id', '=', key.branchId)
    .where('active', '=', 1)
    .orderBy('position')
    .orderBy('name'),
);

const counters = prepared((db, key: { branchId: string }) =>
  db
    .selectFrom('counters')
    .leftJoin('counter_sessions', (join) =>
      join.onRef('counter_sessions.counter_id', '=', 'counters.id').on('counter_sessions.closed_at', 'is', null),
    )
    .select(['counters.id', 'counters.name', 'counter_sessions.id as session_id'])
    .where('counters.branch_id', '=', key.branchId)
    .where('counters.active', '=', 1)
    .orderBy('counters.position')
    .orderBy('counters.name'),
);

/** What staff at the counters of a branch may choose from; the counters with their own among them. */
export async function counterChoices(db: Queries, branchId: string, rules: BranchRules): Promise<CounterChoices> {
  const { results, breakReasons, cancelReasons } = rules;
  return {
    services: await services.all(db, { branchId }),
    counters: (await counters.all(db, { branchId })).map(({ id, name, session_id }) => ({
      id,
      name,
      open: session_id !== null,
    })),
    priorityClasses: await priorityClassNames(db, branchId, 'active'),
    results,
    breakReasons,
    cancelReasons,
  };
}
