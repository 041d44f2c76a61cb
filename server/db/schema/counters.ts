import type { Generated, Selectable } from 'kysely';
import type { Flag, Json, Millis } from './columns.ts';

export interface CounterTable {
  id: string;
  branch_id: string;
  name: string;
  position: number;
  active: Flag;
  /** CallingRule; null: that of the branch. */
  calling_rule: Generated<Json | null>;
  /** Turn: what the groups of a ratio are owed here. */
  turn: Generated<Json>;
}
export type CounterRow = Selectable<CounterTable>;

export interface CounterServiceRow {
  counter_id: string;
  service_id: string;
  position: number;
}

/** Somebody has a counter open and is away for a while. */
export interface BreakRow {
  id: string;
  session_id: string;
  reason: string | null;
  started_at: Millis;
  ended_at: Millis | null;
}

/** One spell of one staff member at one counter. */
export interface CounterSessionRow {
  id: string;
  counter_id: string;
  staff_id: string;
  opened_at: Millis;
  closed_at: Millis | null;
}
