import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { findBranch } from '../branches/branches.ts';
import { nextPosition } from '../branches/setting-values.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { type ClassInput, checkClass, codeFor, sameName } from './class-settings.ts';
import { insertClasses, lockClasses } from './priority-class-store.ts';

export type NewClass = Omit<ClassInput, 'position'> & Partial<ClassInput>;

/** The code of the new class. */
export async function createClass(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  input: NewClass,
): Promise<Result<string>> {
  const branch = await findBranch(tx.db, branchId);
  if (!branch.ok) return branch;
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const others = await lockClasses(tx, branchId);
  const values = checkClass({ ...input, position: input.position ?? nextPosition(others) });
  if (!values.ok) return values;
  const taken = sameName(values.value, others);
  if (taken) return taken;
  const code = codeFor(
    values.value.name_en,
    others.map((other) => other.code),
  );
  await insertClasses(tx, [{ ...values.value, branch_id: branchId, code, active: 1 }]);
  tx.touch(`branch:${branchId}`);
  return ok(code);
}
