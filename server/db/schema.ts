import type { Generated } from 'kysely';
import type { Role } from '../../shared/staff.ts';
import type { Channel, PriorityClass, TicketState } from '../../shared/ticket.ts';

/** Epoch milliseconds. */
type Millis = number;
/** SQLite has no booleans, and 0/1 works the same on both engines. */
export type Flag = 0 | 1;
/** `HH:MM` in the branch's zone. */
type TimeOfDay = string;
/** `YYYY-MM-DD` in the branch's zone. */
type Day = string;

export interface BranchRow {
  id: string;
  name: string;
  time_zone: string;
  created_at: Millis;
}

export interface ServiceRow {
  id: string;
  branch_id: string;
  name: string;
  prefix: string;
  digits: number;
  /** Services with the same series share one run of numbers. */
  series_id: string;
  daily_quota: number | null;
  opens_at: TimeOfDay | null;
  closes_at: TimeOfDay | null;
  phone_required: Flag;
  position: number;
  active: Flag;
}

export interface CounterRow {
  id: string;
  branch_id: string;
  name: string;
  position: number;
  active: Flag;
}

export interface CounterServiceRow {
  counter_id: string;
  service_id: string;
  position: number;
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
  counter_id: string | null;
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
  priority_class: PriorityClass;
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
}

export interface TicketEventRow {
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

export interface TicketRequestRow {
  branch_id: string;
  request_key: string;
  ticket_id: string;
  created_at: Millis;
}

export interface SecretRow {
  name: string;
  value: string;
}

export interface Schema {
  branches: BranchRow;
  services: ServiceRow;
  counters: CounterRow;
  counter_services: CounterServiceRow;
  counter_sessions: CounterSessionRow;
  staff: StaffRow;
  sessions: SessionRow;
  sign_in_failures: SignInFailureRow;
  tickets: TicketRow;
  ticket_events: TicketEventRow;
  numbers: NumberRow;
  issued: IssuedRow;
  ticket_requests: TicketRequestRow;
  secrets: SecretRow;
}
