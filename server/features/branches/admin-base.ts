import { Type } from 'typebox';
import type { AdminBase } from '../../../shared/page-props.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { SignedIn } from '../../../shared/staff.ts';
import type { Queries } from '../../db/database.ts';
import { chosenBranch, listBranches } from './branches.ts';

/** The query that every administrator's page understands. */
export const AdminQuery = { branch: Type.Optional(Type.String()), done: Type.Optional(Type.String()) };

/** What every administrator's page shows. Those who belong to one branch see that one. */
export async function adminBase(
  db: Queries,
  staff: SignedIn,
  query: { branch?: string; done?: string },
): Promise<Result<AdminBase>> {
  const chosen = await chosenBranch(db, query.branch ?? staff.branchId ?? undefined);
  if (!chosen.ok) return chosen;
  if (staff.branchId !== null && chosen.value.id !== staff.branchId) return refuse('forbidden');
  const branches = staff.branchId === null ? await listBranches(db) : [chosen.value];
  return ok({ branch: chosen.value, branches, done: query.done ?? null });
}
