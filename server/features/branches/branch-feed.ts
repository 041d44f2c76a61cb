import type { BranchView } from '../../../shared/snapshots.ts';
import type { Database, Queries } from '../../db/database.ts';
import type { Feed } from '../../live/hub.ts';
import { listBranches } from './branches.ts';

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
      for (const branch of await listBranches(read)) {
        if (branchIds.includes(branch.id)) snapshots.set(branch.id, await snapshot(read, branch, now()));
      }
      return snapshots;
    },
  };
}
