import { byArrival, type CallingRule } from '../../../shared/calling-rule.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';

const rules = prepared((db, key: { counterId: string }) =>
  db
    .selectFrom('counters')
    .select('calling_rule as own')
    .select(({ selectFrom }) =>
      selectFrom('branches')
        .select('branches.calling_rule')
        .whereRef('branches.id', '=', 'counters.branch_id')
        .$asScalar()
        .as('usual'),
    )
    .where('id', '=', key.counterId),
);

/** The counter's own rule, or else the branch's. */
export async function ruleOfCounter(db: Queries, counterId: string): Promise<CallingRule> {
  const found = await rules.first(db, { counterId });
  return ruleOf(found?.own ?? found?.usual ?? null);
}

export async function ruleOfBranch(db: Queries, branchId: string): Promise<CallingRule> {
  const branch = await db.selectFrom('branches').select('calling_rule').where('id', '=', branchId).executeTakeFirst();
  return ruleOf(branch?.calling_rule ?? null);
}

/** What the column holds was checked when it was written. */
export function ruleOf(column: string | null): CallingRule {
  return column === null ? byArrival : (JSON.parse(column) as CallingRule);
}
