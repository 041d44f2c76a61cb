import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';

const classOf = prepared((db, key: { branchId: string; code: string }) =>
  db
    .selectFrom('priority_classes')
    .selectAll()
    .where('branch_id', '=', key.branchId)
    .where('code', '=', key.code)
    .where('active', '=', 1),
);

export function findActiveClass(db: Queries, branchId: string, code: string) {
  return classOf.first(db, { branchId, code });
}
