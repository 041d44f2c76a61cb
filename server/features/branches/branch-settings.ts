import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { BranchSettings } from '../../../shared/snapshots.ts';
import type { BranchRow } from '../../db/schema.ts';
import { ruleOf } from '../calling-rules/calling-rule-snapshots.ts';
import { parseName } from '../visitors/visitor-details.ts';
import { rulesOf } from './branch-rules.ts';
import { isZoneName } from './branch-time.ts';
import { checkWeek, parseWeekColumn } from './opening-hours.ts';
import { firstWrong, isWhole, parseLabel } from './setting-values.ts';

/** All but the calling rule and the printed ticket, which have editors of their own. */
export type BranchInput = Omit<BranchSettings, 'id' | 'callingRule'>;

export const branchLimits = {
  minimumCalls: { minimum: 1, maximum: 10 },
  noShowDelay: { minimum: 0, maximum: 3600 },
  recallLimit: { minimum: 0, maximum: 50 },
  undoMinutes: { minimum: 0, maximum: 60 },
};
export const listLimits = { entries: 30, characters: 60 };

type BranchValues = Omit<BranchRow, 'id' | 'created_at' | 'calling_rule' | 'ticket_template' | 'ticket_logo_id'>;

export function checkBranch(input: BranchInput): Result<BranchValues> {
  const name = parseLabel(input.name);
  if (!name.ok) return name;
  const { minimumCalls, noShowDelay, recallLimit, undoMinutes } = input;
  const breakReasons = checkList(input.breakReasons);
  const results = checkList(input.results);
  const cancelReasons = checkList(input.cancelReasons);
  const wrong = firstWrong({
    timeZone: isZoneName(input.timeZone),
    minimumCalls: isWhole(minimumCalls, branchLimits.minimumCalls),
    noShowDelay: isWhole(noShowDelay, branchLimits.noShowDelay),
    recallLimit: recallLimit === null || isWhole(recallLimit, branchLimits.recallLimit),
    undoMinutes: isWhole(undoMinutes, branchLimits.undoMinutes),
    transferPlace: ['original', 'end'].includes(input.transferPlace),
    breakReasons: breakReasons !== null,
    results: results !== null,
    cancelReasons: cancelReasons !== null,
  });
  if (wrong) return refuse('invalid-request', { field: wrong });
  const hours = input.hours === null ? ok(null) : checkWeek(input.hours);
  if (!hours.ok) return hours;
  return ok({
    name: name.value,
    time_zone: input.timeZone,
    hours: hours.value === null ? null : JSON.stringify(hours.value),
    minimum_calls: minimumCalls,
    no_show_delay: noShowDelay,
    recall_limit: recallLimit,
    undo_minutes: undoMinutes,
    transfer_place: input.transferPlace,
    break_reasons: JSON.stringify(breakReasons),
    results: JSON.stringify(results),
    cancel_reasons: JSON.stringify(cancelReasons),
  });
}

/** Without blanks and repetitions; null when it is too much. */
function checkList(entries: readonly string[]): string[] | null {
  const list = new Set<string>();
  for (const entry of entries) {
    const text = parseName(entry);
    if (!text.ok || [...(text.value ?? '')].length > listLimits.characters) return null;
    if (text.value !== null) list.add(text.value);
  }
  return list.size <= listLimits.entries ? [...list] : null;
}

export function settingsOf(branch: BranchRow): BranchSettings {
  return {
    id: branch.id,
    name: branch.name,
    timeZone: branch.time_zone,
    hours: parseWeekColumn(branch.hours),
    callingRule: ruleOf(branch.calling_rule),
    ...rulesOf(branch),
  };
}
