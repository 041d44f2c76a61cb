import type { TicketState } from '../ticket.ts';
import type { BranchView, CounterRef, Instant, LocalName, ServiceDay, ServiceRef } from './references.ts';

/** A service as a visitor sees it. */
export interface ServiceView extends ServiceRef {
  dailyQuota: number | null;
  remaining: number | null;
  waiting: number;
  open: boolean;
  /** Why `open` is false. */
  closedBecause: 'quota-full' | 'outside-hours' | 'closed-today' | 'inactive' | null;
  phoneRequired: boolean;
  /** Of the present or the next span today: `HH:MM` in the branch's zone. Null when open all day, or over for today. */
  opensAt: string | null;
  /** When the last span of today ends. */
  closesAt: string | null;
  /** No new numbers from then on, where that is before `closesAt`. */
  lastIssueAt: string | null;
}

/** A visit of several steps that a visitor may begin. */
export interface JourneyView {
  id: string;
  name: string;
  services: ServiceRef[];
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
  priorityClass: string;
  priorityName: LocalName;
  issuedAt: Instant;
  calledAt: Instant | null;
  lastCalledAt: Instant | null;
  servedAt: Instant | null;
  endedAt: Instant | null;
  /** Where the visit goes on: this ticket's page leads there. */
  next: { id: string; number: string; service: ServiceRef } | null;
  journey: { name: string; steps: { service: ServiceRef; state: 'done' | 'now' | 'later' }[] } | null;
  /** The numbers at the counters that serve this service. */
  calling: CalledNumber[];
}
