import type { BranchView } from '../../../shared/snapshots.ts';
import type { Database, Queries } from '../../db/database.ts';
import type { Feed } from '../../live/hub.ts';
import { findBranch } from './branches.ts';

/** A feed of which each branch has one snapshot. */
export function branchFeed(
  { read, now }: Database,
  kind: string,
  snapshot: (db: Queries, branch: BranchView, now: number) => Promise<unknown>,
): Feed {
  return {
    kind,
    load: async (branchIds) => {
      const snapshots = new Map<string, unknown>();
      for (const id of branchIds) {
        const branch = await findBranch(read, id);
        if (branch.ok) snapshots.set(id, await snapshot(read, branch.value, now()));
      }
      return snapshots;
    },
  };
}
