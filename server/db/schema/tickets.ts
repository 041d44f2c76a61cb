import type { Generated, Selectable } from 'kysely';
import type { PrintProblem, PrintState } from '../../../shared/printing.ts';
import type { Channel, TicketState } from '../../../shared/ticket.ts';
import type { Day, Json, Millis } from './columns.ts';

export interface TicketRow {
  id: string;
  branch_id: string;
  service_id: string;
  series_id: string;
  service_day: Day;
  number: number;
  /** The number as people see it: `A012`. Kept, since the service's format may change later. */
  label: string;
  state: TicketState;
  /** The code of a priority class of the branch. */
  priority_class: string;
  channel: Channel;
  name: string | null;
  phone: string | null;
  counter_id: string | null;
  staff_id: string | null;
  calls: number;
  issued_at: Millis;
  /** First call. The wait ends here, whatever follows. */
  called_at: Millis | null;
  last_called_at: Millis | null;
  served_at: Millis | null;
  ended_at: Millis | null;
  /** Grows with every change: what was read is what is changed, or nothing is. */
  version: number;
  /** Place in the line: when it was issued, unless it was put elsewhere. */
  line_at: Millis;
  /** Sent to this counter; no other calls it by itself. */
  for_counter_id: string | null;
  /** The first ticket of the visit. */
  visit_id: string;
  /** The ticket from which the visit went on to this one. */
  follows_id: string | null;
  journey_id: string | null;
  /** From 0. */
  journey_step: number | null;
  /** First call since it last joined a line; the walk begins here. */
  turn_called_at: Millis | null;
  held_at: Millis | null;
  /** How long it was held while being served, all in all. */
  held_millis: Millis;
  /** When a held ticket goes back to the line by itself. */
  resume_at: Millis | null;
  /** From one colleague to the next. */
  note: string | null;
  /** What came of it, of the branch's list. */
  result: string | null;
}

/** How printing it went, beside the ticket's course: no command of the queue waits for paper, or changes it. */
export interface TicketTable extends TicketRow {
  print_state: Generated<PrintState | null>;
  print_problem: Generated<PrintProblem | null>;
}

export interface TicketEventTable {
  id: Generated<number>;
  ticket_id: string;
  branch_id: string;
  service_day: Day;
  at: Millis;
  kind: string;
  from_state: TicketState | null;
  to_state: TicketState;
  counter_id: string | null;
  staff_id: string | null;
  reason: string | null;
  /** Why: the calling rule's reason for this ticket. */
  why: Generated<Json | null>;
  /** The event that this one takes back. */
  undoes: Generated<number | null>;
}
export type TicketEventRow = Selectable<TicketEventTable>;

/** How a ticket was before something that staff did to it; kept while that can be undone. */
export interface UndoStepRow {
  event_id: number;
  branch_id: string;
  counter_id: string;
  staff_id: string;
  ticket_id: string;
  at: Millis;
  kind: string;
  /** The ticket's version afterwards. */
  version: number;
  before: Json;
  /** The ticket that a redirect issued. */
  linked_id: string | null;
}

/** The last number given out of a series on a day. */
export interface NumberRow {
  branch_id: string;
  service_day: Day;
  series_id: string;
  last_number: number;
}

/** How many tickets a service gave out on a day, for its quota. */
export interface IssuedRow {
  service_id: string;
  service_day: Day;
  issued: number;
}

/** The same by channel, for services with a quota by channel. */
export interface IssuedByChannelRow extends IssuedRow {
  channel: Channel;
}

export interface TicketRequestRow {
  branch_id: string;
  request_key: string;
  ticket_id: string;
  created_at: Millis;
}
