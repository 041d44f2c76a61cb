import type { Why } from '../calling-rule.ts';
import type { DeviceTrouble } from '../devices.ts';
import type { TicketPrint } from '../printing.ts';
import type { TicketState } from '../ticket.ts';
import type { Figures } from './figures.ts';
import type {
  BranchView,
  CounterRef,
  Instant,
  LocalName,
  PriorityClassRef,
  ServiceDay,
  ServiceRef,
} from './references.ts';

/** A ticket as staff see it: with name and phone. */
export interface StaffTicket {
  id: string;
  number: string;
  state: TicketState;
  service: ServiceRef;
  name: string | null;
  phone: string | null;
  priorityClass: string;
  priorityName: LocalName;
  /** Since it last joined a line. */
  calls: number;
  issuedAt: Instant;
  calledAt: Instant | null;
  lastCalledAt: Instant | null;
  servedAt: Instant | null;
  /** Where it is, was held, or was called last. */
  counter: CounterRef | null;
  /** The only counter that calls it by itself. */
  sentTo: CounterRef | null;
  heldAt: Instant | null;
  /** When it goes back to the line by itself. */
  resumeAt: Instant | null;
  note: string | null;
  /** Null: nobody wanted it on paper. */
  print: TicketPrint | null;
  /** Null: not part of a journey. `next` is null at its last step. */
  journey: { name: string; step: number; steps: number; next: ServiceRef | null } | null;
}

/** What staff may choose from when they send a ticket on, finish it, or go on a break. */
export interface CounterChoices {
  services: ServiceRef[];
  /** The other counters in use. */
  counters: (CounterRef & { open: boolean })[];
  priorityClasses: PriorityClassRef[];
  results: string[];
  breakReasons: string[];
  cancelReasons: string[];
}

/** The counter console. */
export interface CounterView {
  branch: BranchView;
  serviceDay: ServiceDay;
  counter: CounterRef & { open: boolean; staff: { id: string; name: string } | null; openedAt: Instant | null } & {
    break: { reason: string | null; since: Instant } | null;
  };
  services: (ServiceRef & { waiting: number })[];
  ticket: StaffTicket | null;
  /** Whom `call-next` would call, and why. */
  next: { ticketId: string; number: string; why: Why } | null;
  /** The first of the line, in the order they will be called. */
  waiting: StaffTicket[];
  waitingTotal: number;
  /** Held anywhere in the branch for a service of this counter, or here; those held here first. */
  held: StaffTicket[];
  /** The latest that were called here and did not come; newest first. */
  noShows: StaffTicket[];
  /** What `undo` would take back; null when there is nothing. */
  undo: { eventId: number; kind: string; number: string; until: Instant } | null;
  /** Of the branch: visitors wait there for nothing. */
  deviceTroubles: DeviceTrouble[];
  choices: CounterChoices;
  /** Seconds for `noShowDelay`; null: recalls without limit. */
  limits: { minimumCalls: number; noShowDelay: number; recallLimit: number | null };
  /** This counter's part of today, and the line before it. */
  today: Figures;
}
