import type { PriorityClassRef, PriorityClassSettings } from '../../../shared/snapshots.ts';
import { regularClass } from '../../../shared/ticket.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';

const classesOf = prepared((db, key: { branchId: string }) =>
  db
    .selectFrom('priority_classes')
    .selectAll()
    .where('branch_id', '=', key.branchId)
    .orderBy('position')
    .orderBy('code'),
);

/** Those in use, the regular one first; `for-visitors` leaves out what only staff may give. */
export async function priorityClassNames(
  db: Queries,
  branchId: string,
  which: 'active' | 'for-visitors',
): Promise<PriorityClassRef[]> {
  const rows = await classesOf.all(db, { branchId });
  return rows
    .filter((row) => row.active === 1 && (which === 'active' || row.visitor_may_choose === 1))
    .toSorted((one, other) => Number(other.code === regularClass) - Number(one.code === regularClass))
    .map(({ code, name_id, name_en }) => ({ code, name: { id: name_id, en: name_en } }));
}

/** All of the branch, as an administrator sees them. */
export async function priorityClassSettings(db: Queries, branchId: string): Promise<PriorityClassSettings[]> {
  const rows = await classesOf.all(db, { branchId });
  return rows.map((row) => ({
    code: row.code,
    name: { id: row.name_id, en: row.name_en },
    priority: row.priority === 1,
    visitorMayChoose: row.visitor_may_choose === 1,
    position: row.position,
    active: row.active === 1,
  }));
}
