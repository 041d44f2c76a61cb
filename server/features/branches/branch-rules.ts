import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import type { BranchRow } from '../../db/schema.ts';

/** What a branch has decided about the course of its tickets. */
export interface BranchRules {
  minimumCalls: number;
  /** Seconds between the last call and a no-show. */
  noShowDelay: number;
  /** Null: no limit. */
  recallLimit: number | null;
  undoMinutes: number;
  transferPlace: 'original' | 'end';
  breakReasons: string[];
  results: string[];
  cancelReasons: string[];
}

const row = prepared((db, key: { id: string }) =>
  db
    .selectFrom('branches')
    .select(['minimum_calls', 'no_show_delay', 'recall_limit', 'undo_minutes', 'transfer_place'])
    .select(['break_reasons', 'results', 'cancel_reasons'])
    .where('id', '=', key.id),
);

export async function branchRules(db: Queries, branchId: string): Promise<BranchRules> {
  const found = await row.first(db, { id: branchId });
  if (!found) throw new Error('There is no such branch.');
  return rulesOf(found);
}

export function rulesOf(
  branch: Pick<
    BranchRow,
    | 'minimum_calls'
    | 'no_show_delay'
    | 'recall_limit'
    | 'undo_minutes'
    | 'transfer_place'
    | 'break_reasons'
    | 'results'
    | 'cancel_reasons'
  >,
): BranchRules {
  return {
    minimumCalls: branch.minimum_calls,
    noShowDelay: branch.no_show_delay,
    recallLimit: branch.recall_limit,
    undoMinutes: branch.undo_minutes,
    transferPlace: branch.transfer_place,
    breakReasons: JSON.parse(branch.break_reasons) as string[],
    results: JSON.parse(branch.results) as string[],
    cancelReasons: JSON.parse(branch.cancel_reasons) as string[],
  };
}
