import type { BranchView } from '../../../shared/snapshots.ts';
import type { Database, Queries } from '../../db/database.ts';
import type { Feed } from '../../live/hub.ts';
import { oneByOne } from '../../live/one-by-one.ts';
import { findBranch } from './branches.ts';

/** A feed of which each branch has one snapshot. */
export function branchFeed(
  { read, now }: Database,
  kind: string,
  snapshot: (db: Queries, branch: BranchView, now: number) => Promise<object>,
): Feed {
  return oneByOne(kind, async (id) => {
    const branch = await findBranch(read, id);
    return branch.ok ? snapshot(read, branch.value, now()) : null;
  });
}
