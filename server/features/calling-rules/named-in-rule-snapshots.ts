import type { Queries } from '../../db/database.ts';
import { ruleOf } from './calling-rule-snapshots.ts';

/** Whether a rule of the branch, or of one of its counters, names this service or class. */
export async function isNamedInRule(db: Queries, branchId: string, member: string): Promise<boolean> {
  const ofBranch = await db.selectFrom('branches').select('calling_rule').where('id', '=', branchId).execute();
  const ofCounters = await db
    .selectFrom('counters')
    .select('calling_rule')
    .where('branch_id', '=', branchId)
    .where('calling_rule', 'is not', null)
    .execute();
  return [...ofBranch, ...ofCounters].some(({ calling_rule }) => {
    const { order } = ruleOf(calling_rule);
    return order.kind === 'ratio' && order.groups.some(({ members }) => members.includes(member));
  });
}
