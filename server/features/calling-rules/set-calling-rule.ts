import type { CallingRule } from '../../../shared/calling-rule.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { branchOfCounter } from '../counters/counter-settings-snapshots.ts';
import { priorityClassNames } from '../priority-classes/priority-class-snapshots.ts';
import { serviceSettings } from '../services/service-settings-snapshots.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { updateBranchRule, updateCounterRule } from './calling-rule-store.ts';
import { checkRule, type Known } from './check-rule.ts';

/** Whose rule it is: that of the branch, or a counter's own. */
export interface RuleOwner {
  branchId: string;
  counterId: string | null;
}

/** Null: the counter follows the branch, the branch calls by arrival. */
export async function setCallingRule(
  tx: Transaction,
  actor: ActingStaff,
  { branchId, counterId }: RuleOwner,
  rule: CallingRule | null,
): Promise<Result<null>> {
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const checked = rule && checkRule(rule, await knownIn(tx, branchId));
  if (checked && !checked.ok) return checked;
  const column = checked && JSON.stringify(checked.value);
  if (counterId === null) {
    await updateBranchRule(tx, branchId, column);
  } else {
    const branch = await branchOfCounter(tx.db, counterId);
    if (!branch.ok) return branch;
    if (branch.value !== branchId) return refuse('not-found', { field: 'counterId' });
    await updateCounterRule(tx, counterId, column);
  }
  tx.touch(`branch:${branchId}`);
  return ok(null);
}

export async function knownIn({ db }: Pick<Transaction, 'db'>, branchId: string): Promise<Known> {
  const services = await serviceSettings(db, branchId);
  const classes = await priorityClassNames(db, branchId, 'active');
  return {
    serviceIds: services.filter(({ active }) => active).map(({ id }) => id),
    classCodes: classes.map(({ code }) => code),
  };
}
