import type { Generated, Selectable } from 'kysely';
import type { Day, Json, Millis } from './columns.ts';

/** What has a default need not be given. */
export interface BranchTable {
  id: string;
  name: string;
  time_zone: string;
  created_at: Millis;
  /** WeekHours; null: open all day, every day. */
  hours: Generated<Json | null>;
  /** CallingRule; null: by arrival. */
  calling_rule: Generated<Json | null>;
  /** Calls before somebody may be a no-show. */
  minimum_calls: Generated<number>;
  /** Seconds between the last call and a no-show. */
  no_show_delay: Generated<number>;
  /** Null: no limit. */
  recall_limit: Generated<number | null>;
  undo_minutes: Generated<number>;
  transfer_place: Generated<'original' | 'end'>;
  /** Lists of strings, as people may choose them. */
  break_reasons: Generated<Json>;
  results: Generated<Json>;
  cancel_reasons: Generated<Json>;
  /** What stands on a printed ticket, a line each; null: as by default. */
  ticket_template: Generated<string | null>;
  /** Of `media`. */
  ticket_logo_id: Generated<string | null>;
}
export type BranchRow = Selectable<BranchTable>;

/** A day on which the hours of the week do not count. */
export interface SpecialDayRow {
  branch_id: string;
  day: Day;
  name: string;
  /** DayHours; none: closed. */
  spans: Json;
}
