import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import { regularClass } from '../../../shared/ticket.ts';
import type { Transaction } from '../../db/database.ts';
import type { PriorityClassRow } from '../../db/schema.ts';
import { firstWrong } from '../branches/setting-values.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { type ClassInput, checkClass, inputOf, sameName } from './class-settings.ts';
import { lockClasses, updateClass } from './priority-class-store.ts';

/** The classes of the branch and the one that is meant, for those who may change it. */
export async function reachClass(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  code: string,
): Promise<Result<{ row: PriorityClassRow; others: PriorityClassRow[] }>> {
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const classes = await lockClasses(tx, branchId);
  const row = classes.find((one) => one.code === code);
  if (!row) return refuse('not-found', { field: 'code' });
  return ok({ row, others: classes.filter((one) => one !== row) });
}

/** What is not named stays. The regular class is never a priority, and everybody may choose it. */
export async function editClass(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  code: string,
  changes: Partial<ClassInput>,
): Promise<Result<null>> {
  const reached = await reachClass(tx, actor, branchId, code);
  if (!reached.ok) return reached;
  const { row, others } = reached.value;
  const values = checkClass({ ...inputOf(row), ...changes });
  if (!values.ok) return values;
  if (code === regularClass) {
    const wrong = firstWrong({
      priority: values.value.priority === 0,
      visitorMayChoose: values.value.visitor_may_choose === 1,
    });
    if (wrong) return refuse('invalid-request', { field: wrong });
  }
  const taken = sameName(values.value, others);
  if (taken) return taken;
  await updateClass(tx, row, values.value);
  tx.touch(`branch:${branchId}`);
  return ok(null);
}
