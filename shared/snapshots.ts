import type { Role } from './staff.ts';
import type { PriorityClass, TicketState } from './ticket.ts';

/** ISO 8601 with the branch's offset, for instance `2026-11-22T08:05:00+07:00`. */
export type Instant = string;
/** `YYYY-MM-DD` in the branch's time zone. */
export type ServiceDay = string;

export interface BranchView {
  id: string;
  name: string;
  timeZone: string;
}

export interface ServiceRef {
  id: string;
  name: string;
  prefix: string;
}

export interface CounterRef {
  id: string;
  name: string;
}

/** A service as a visitor sees it. */
export interface ServiceView extends ServiceRef {
  dailyQuota: number | null;
  remaining: number | null;
  waiting: number;
  open: boolean;
  /** Why `open` is false. */
  closedBecause: 'quota-full' | 'outside-hours' | 'inactive' | null;
  phoneRequired: boolean;
  /** `HH:MM` in the branch's zone; null when open all day. */
  opensAt: string | null;
  closesAt: string | null;
}

/** One number being called or served, as anybody may see it. Carries no ticket id: an id is the right to cancel. */
export interface CalledNumber {
  number: string;
  state: 'called' | 'serving';
  counter: CounterRef;
  calledAt: Instant;
}

/** A ticket as its holder, or anybody with its address, sees it. */
export interface TicketView {
  id: string;
  number: string;
  state: TicketState;
  serviceDay: ServiceDay;
  branch: BranchView;
  service: ServiceRef;
  counter: CounterRef | null;
  /** People before this one in the line; null when not waiting. */
  ahead: number | null;
  /** How often it was called. */
  calls: number;
  priorityClass: PriorityClass;
  issuedAt: Instant;
  calledAt: Instant | null;
  lastCalledAt: Instant | null;
  servedAt: Instant | null;
  endedAt: Instant | null;
  /** The numbers at the counters that serve this service. */
  calling: CalledNumber[];
}

export interface DisplayCounter extends CounterRef {
  open: boolean;
  ticket: { number: string; state: 'called' | 'serving'; calledAt: Instant; calls: number } | null;
}

/** A counter as anybody may see it. */
export interface CounterOverview extends DisplayCounter {
  serviceIds: string[];
}

export interface RecentCall {
  /** Grows with every call; a display announces what it has not seen. */
  id: number;
  number: string;
  counter: CounterRef;
  at: Instant;
  recall: boolean;
}

export interface DisplayView {
  branch: BranchView;
  serviceDay: ServiceDay;
  counters: DisplayCounter[];
  /** Newest first. */
  recentCalls: RecentCall[];
  waiting: (ServiceRef & { waiting: number })[];
}

/** A ticket as staff see it: with name and phone. */
export interface StaffTicket {
  id: string;
  number: string;
  state: TicketState;
  service: ServiceRef;
  name: string | null;
  phone: string | null;
  priorityClass: PriorityClass;
  calls: number;
  issuedAt: Instant;
  calledAt: Instant | null;
  lastCalledAt: Instant | null;
  servedAt: Instant | null;
}

/** Averages in seconds; null while there is nothing to average. */
export interface Figures {
  issued: number;
  waiting: number;
  /** Called or being served now. */
  atCounter: number;
  completed: number;
  noShow: number;
  cancelled: number;
  expired: number;
  averageWait: number | null;
  averageService: number | null;
}

/** The counter console. */
export interface CounterView {
  branch: BranchView;
  serviceDay: ServiceDay;
  counter: CounterRef & { open: boolean; staff: { id: string; name: string } | null; openedAt: Instant | null };
  services: (ServiceRef & { waiting: number })[];
  ticket: StaffTicket | null;
  /** The first of the line, in the order they will be called. */
  waiting: StaffTicket[];
  waitingTotal: number;
  /** The latest that were called here and did not come; newest first. */
  noShows: StaffTicket[];
  /** This counter's part of today, and the line before it. */
  today: Figures;
}

export interface DashboardView {
  branch: BranchView;
  serviceDay: ServiceDay;
  totals: Figures;
  services: (ServiceView & Figures)[];
  counters: (DisplayCounter & { staff: string | null; completed: number; averageService: number | null })[];
  /** Issued and completed per hour of the branch's day; only hours with something in them. */
  hours: { hour: number; issued: number; completed: number }[];
}

export interface HistoryItem {
  id: string;
  number: string;
  serviceDay: ServiceDay;
  state: TicketState;
  branch: { id: string; name: string };
  service: ServiceRef;
  counter: CounterRef | null;
  staff: string | null;
  name: string | null;
  phone: string | null;
  priorityClass: PriorityClass;
  channel: string;
  calls: number;
  issuedAt: Instant;
  calledAt: Instant | null;
  servedAt: Instant | null;
  endedAt: Instant | null;
  /** Seconds: issue to first call; call to start of service; start to completion. */
  wait: number | null;
  walk: number | null;
  serviceTime: number | null;
}

export interface HistoryFilter {
  branchId?: string;
  from?: ServiceDay;
  to?: ServiceDay;
  serviceId?: string;
  counterId?: string;
  state?: TicketState;
  q?: string;
}

export interface StaffAccount {
  id: string;
  username: string;
  name: string;
  role: Role;
  branchId: string | null;
  counterId: string | null;
  active: boolean;
  demonstrationPassword: boolean;
  lastSignInAt: Instant | null;
}

export interface CounterSettings extends CounterRef {
  active: boolean;
  position: number;
  serviceIds: string[];
  /** Staff assigned to it. */
  staff: string[];
  hasHistory: boolean;
}

export interface ServiceSettings extends ServiceRef {
  digits: number;
  dailyQuota: number | null;
  opensAt: string | null;
  closesAt: string | null;
  phoneRequired: boolean;
  active: boolean;
  position: number;
  hasHistory: boolean;
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
