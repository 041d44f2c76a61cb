import type { Generated, Selectable } from 'kysely';
import type { DeviceKind } from '../../shared/devices.ts';
import type { Locale } from '../../shared/page.ts';
import type { Paper, PrintJobState, PrintProblem, PrintState } from '../../shared/printing.ts';
import type { Role } from '../../shared/staff.ts';
import type { Channel, TicketState } from '../../shared/ticket.ts';

/** Epoch milliseconds. */
type Millis = number;
/** SQLite has no booleans, and 0/1 works the same on both engines. */
export type Flag = 0 | 1;
/** `YYYY-MM-DD` in the branch's zone. */
type Day = string;
/** JSON of a type that the code which reads it names. */
type Json = string;

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

/** A run of numbers, of one service or shared by several; the numbers of a day begin at the first. */
export interface SeriesRow {
  id: string;
  branch_id: string;
  first_number: number;
  /** Null: no end. */
  last_number: number | null;
}

/** A day on which the hours of the week do not count. */
export interface SpecialDayRow {
  branch_id: string;
  day: Day;
  name: string;
  /** DayHours; none: closed. */
  spans: Json;
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

/** Which counters somebody may open; without any row: every one of the branch. */
export interface StaffCounterRow {
  staff_id: string;
  counter_id: string;
}

/** Which services somebody may call; without any row: all that the counter serves. */
export interface StaffServiceRow {
  staff_id: string;
  service_id: string;
}

/** Somebody has a counter open and is away for a while. */
export interface BreakRow {
  id: string;
  session_id: string;
  reason: string | null;
  started_at: Millis;
  ended_at: Millis | null;
}

/** A visit of several steps, each a service. */
export interface JourneyRow {
  id: string;
  branch_id: string;
  name: string;
  position: number;
  active: Flag;
}

export interface JourneyStepRow {
  journey_id: string;
  position: number;
  service_id: string;
}

/** One spell of one staff member at one counter. */
export interface CounterSessionRow {
  id: string;
  counter_id: string;
  staff_id: string;
  opened_at: Millis;
  closed_at: Millis | null;
}

export interface StaffRow {
  id: string;
  /** Null for those who see every branch. */
  branch_id: string | null;
  /** Lower case. */
  username: string;
  name: string;
  role: Role;
  password_hash: string;
  demonstration_password: Flag;
  active: Flag;
  created_at: Millis;
  last_sign_in_at: Millis | null;
}

export interface SessionRow {
  /** Hash of the token in the cookie; the token itself is nowhere. */
  id: string;
  staff_id: string;
  created_at: Millis;
  last_seen_at: Millis;
  expires_at: Millis;
  address: string;
  user_agent: string;
}

export interface SignInFailureRow {
  /** As typed, lower case; whether such an account exists makes no difference. */
  username: string;
  failures: number;
  locked_until: Millis;
}

/** How often somebody guessed wrong: a password, a phone, a pairing code. */
export interface WrongGuessesRow {
  /** A hash of what was guessed at and from where. */
  id: string;
  guesses: number;
  /** Then they are forgotten. */
  ends_at: Millis;
}

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

/** A display or a kiosk that an administrator set up. */
export interface DeviceRow {
  id: string;
  branch_id: string;
  kind: DeviceKind;
  name: string;
  /** DisplaySettings or KioskSettings. */
  settings: Json;
  /** Hash of the token in the device's cookie; null: not paired yet, or its access was revoked. */
  token_hash: string | null;
  paired_at: Millis | null;
  created_at: Millis;
  last_seen_at: Millis | null;
  /** Of the pages it shows. */
  version: string | null;
  user_agent: string | null;
  /** DeviceProblem that it told of itself. */
  problem: string | null;
  /** It loads itself anew when it was loaded before this. */
  reload_at: Millis | null;
  identify_until: Millis | null;
}

/** A screen that waits for an administrator to type its code. */
export interface PairingRow {
  token_hash: string;
  code: string;
  kind: DeviceKind;
  address: string;
  expires_at: Millis;
}

/** A file that was uploaded; its content is in `media_chunks`. */
export interface MediaRow {
  id: string;
  branch_id: string;
  kind: 'picture' | 'video' | 'clip';
  name: string;
  /** Media type, as found in the content. */
  type: string;
  size: number;
  /** 0 while it is being uploaded. */
  complete: Flag;
  created_at: Millis;
}

export interface MediaChunkRow {
  media_id: string;
  position: number;
  bytes: Buffer;
}

/** A recording that takes the place of a clip of the house, or adds a word to its voice. */
export interface VoiceClipRow {
  branch_id: string;
  locale: Locale;
  clip: string;
  media_id: string;
}

/** A printer that the server reaches over the network. */
export interface PrinterRow {
  id: string;
  branch_id: string;
  name: string;
  host: string;
  port: number;
  paper: Paper;
  /** Whether it answers when it is asked how it is; else nobody can tell whether something was printed. */
  reports_status: Flag;
  created_at: Millis;
  last_seen_at: Millis | null;
  checked_at: Millis | null;
  problem: PrintProblem | null;
}

/** One ticket to be printed by one printer, or by a kiosk with a printer of its own. */
export interface PrintJobRow {
  id: string;
  branch_id: string;
  ticket_id: string;
  printer_id: string | null;
  device_id: string | null;
  /** Of this server, for the QR code: `https://antrian.example.id`. */
  address: string;
  /** Of whoever took the ticket. */
  locale: Locale;
  /** Who asked for it again; null: the kiosk itself. */
  staff_id: string | null;
  state: PrintJobState;
  problem: PrintProblem | null;
  asked_at: Millis;
  claimed_at: Millis | null;
  ended_at: Millis | null;
}

export interface SecretRow {
  name: string;
  value: string;
}

export interface Schema {
  branches: BranchTable;
  series: SeriesRow;
  special_days: SpecialDayRow;
  priority_classes: PriorityClassRow;
  services: ServiceTable;
  counters: CounterTable;
  counter_services: CounterServiceRow;
  counter_sessions: CounterSessionRow;
  breaks: BreakRow;
  journeys: JourneyRow;
  journey_steps: JourneyStepRow;
  staff: StaffRow;
  staff_counters: StaffCounterRow;
  staff_services: StaffServiceRow;
  sessions: SessionRow;
  sign_in_failures: SignInFailureRow;
  wrong_guesses: WrongGuessesRow;
  tickets: TicketTable;
  ticket_events: TicketEventTable;
  undo_steps: UndoStepRow;
  numbers: NumberRow;
  issued: IssuedRow;
  issued_by_channel: IssuedByChannelRow;
  ticket_requests: TicketRequestRow;
  devices: DeviceRow;
  pairings: PairingRow;
  media: MediaRow;
  media_chunks: MediaChunkRow;
  voice_clips: VoiceClipRow;
  printers: PrinterRow;
  print_jobs: PrintJobRow;
  secrets: SecretRow;
}
