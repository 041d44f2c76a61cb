import type { Generated, Selectable } from 'kysely';
import type { Flag, Json } from './columns.ts';

/** A run of numbers, of one service or shared by several; the numbers of a day begin at the first. */
export interface SeriesRow {
  id: string;
  branch_id: string;
  first_number: number;
  /** Null: no end. */
  last_number: number | null;
}

export interface PriorityClassRow {
  branch_id: string;
  code: string;
  name_id: string;
  name_en: string;
  /** Comes before others where the calling rule says so. */
  priority: Flag;
  visitor_may_choose: Flag;
  position: number;
  active: Flag;
}

export interface ServiceTable {
  id: string;
  branch_id: string;
  name: string;
  prefix: string;
  digits: number;
  /** Services with the same series share one run of numbers. */
  series_id: string;
  daily_quota: number | null;
  phone_required: Flag;
  position: number;
  active: Flag;
  /** WeekHours; null: those of the branch. */
  hours: Generated<Json | null>;
  /** No new numbers in the last minutes of the day. */
  last_issue_minutes: Generated<number>;
  /** Partial<Record<Channel, number>>: the quota of a day for each channel that has one; null: none has. */
  channel_quotas: Generated<Json | null>;
  /** Whether a phone may have one open ticket at a time. */
  one_per_phone: Generated<Flag>;
  /** Where a kiosk shows it: names of groups from the outermost, `/` between them. Empty: at the top. */
  group_path: Generated<string>;
}
export type ServiceRow = Selectable<ServiceTable>;
