import type { Role } from '../staff.ts';
import type { Instant } from './references.ts';

export interface StaffAccount {
  id: string;
  username: string;
  name: string;
  role: Role;
  branchId: string | null;
  /** Those that this person may open; none: every one of the branch. */
  counterIds: string[];
  /** Those that this person may call; none: all that the counter serves. */
  serviceIds: string[];
  active: boolean;
  demonstrationPassword: boolean;
  lastSignInAt: Instant | null;
}

export interface SessionView {
  id: string;
  staff: { id: string; username: string; name: string };
  createdAt: Instant;
  lastSeenAt: Instant;
  address: string;
  userAgent: string;
  current: boolean;
}
