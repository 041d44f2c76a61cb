import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import { regularClass } from '../../../shared/ticket.ts';
import type { Transaction } from '../../db/database.ts';
import { isNamedInRule } from '../calling-rules/named-in-rule-snapshots.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { reachClass } from './edit-class.ts';
import { hasTickets, removeClass, updateClass } from './priority-class-store.ts';

/** Out of use nobody is given it any more. The regular class stays: everybody has it who has no other. */
export async function setClassActive(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  code: string,
  active: boolean,
): Promise<Result<null>> {
  const reached = await reachClass(tx, actor, branchId, code);
  if (!reached.ok) return reached;
  if (code === regularClass && !active) return refuse('in-use');
  await updateClass(tx, reached.value.row, { active: active ? 1 : 0 });
  tx.touch(`branch:${branchId}`);
  return ok(null);
}

/** Only one that no ticket ever had, and that no rule names. */
export async function deleteClass(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  code: string,
): Promise<Result<null>> {
  const reached = await reachClass(tx, actor, branchId, code);
  if (!reached.ok) return reached;
  const used = code === regularClass || (await hasTickets(tx.db, branchId, code));
  if (used || (await isNamedInRule(tx.db, branchId, code))) return refuse('in-use');
  await removeClass(tx, branchId, code);
  tx.touch(`branch:${branchId}`);
  return ok(null);
}
