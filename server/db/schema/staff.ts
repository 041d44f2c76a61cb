import type { Role } from '../../../shared/staff.ts';
import type { Flag, Millis } from './columns.ts';

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
