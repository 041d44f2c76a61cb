import type { CallingRule, Why } from './calling-rule.ts';
import type { DeviceOrders, DeviceOverview, DeviceTrouble } from './devices.ts';
import type { DisplaySettings } from './display-settings.ts';
import type { KioskSettings } from './kiosk-settings.ts';
import type { DayHours, WeekHours } from './opening-hours.ts';
import type { Locale } from './page.ts';
import type { PrinterOverview, PrintJobState, PrintProblem, TicketPrint } from './printing.ts';
import type { Role } from './staff.ts';
import type { Channel, TicketState } from './ticket.ts';

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

export type LocalName = Record<Locale, string>;

export interface PriorityClassRef {
  code: string;
  name: LocalName;
}

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

/** Something uploaded that a screen shows. */
export interface ShownMedia {
  address: string;
  kind: 'picture' | 'video';
  /** How long a picture stays. */
  seconds: number;
}

/** How a display looks and sounds: its settings, with addresses instead of ids. */
export interface DisplayScreen extends Omit<DisplaySettings, 'serviceIds' | 'counterIds' | 'logoId' | 'playlist'> {
  orders: DeviceOrders | null;
  logo: string | null;
  playlist: ShownMedia[];
  /** Of the clips, by language; another one when a recording was replaced. */
  voiceRevisions: Partial<Record<Locale, string>>;
}

export interface DisplayView {
  branch: BranchView;
  serviceDay: ServiceDay;
  counters: DisplayCounter[];
  /** Newest first: the latest, and all of the last minute. */
  recentCalls: RecentCall[];
  waiting: (ServiceRef & { waiting: number })[];
  screen: DisplayScreen;
}

/** A service as a kiosk shows it. */
export interface KioskService extends ServiceView {
  /** Names of the groups in which it stands, from the outermost. */
  group: string[];
}

export interface KioskScreen extends Omit<KioskSettings, 'serviceIds' | 'logoId' | 'printerId'> {
  orders: DeviceOrders | null;
  logo: string | null;
}

export interface KioskView {
  branch: BranchView;
  services: KioskService[];
  /** Those that visitors may choose, the regular one first. */
  priorityClasses: PriorityClassRef[];
  screen: KioskScreen;
  /** What this kiosk is to print on a printer of its own; oldest first. */
  printJobs: { id: string; ticketId: string }[];
}

/** What a kiosk shows to whoever has just taken a number. */
export interface KioskTicket {
  ticket: TicketView;
  /** The absolute address of the ticket's page, and its QR code as in `TicketProps`. */
  address: string;
  qr: { size: number; path: string };
  /** Null: nothing is to be printed. */
  print: { jobId: string; state: PrintJobState; problem: PrintProblem | null } | null;
}

/** Everything that stands in the waiting room, and how it is. */
export interface DevicesView {
  branch: BranchView;
  devices: DeviceOverview[];
  printers: PrinterOverview[];
}

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

export interface DashboardView {
  branch: BranchView;
  serviceDay: ServiceDay;
  deviceTroubles: DeviceTrouble[];
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
  priorityClass: string;
  priorityName: LocalName;
  result: string | null;
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
  /** Those that this person may open; none: every one of the branch. */
  counterIds: string[];
  /** Those that this person may call; none: all that the counter serves. */
  serviceIds: string[];
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
  /** Null: that of the branch. */
  callingRule: CallingRule | null;
  hasHistory: boolean;
}

export interface ServiceSettings extends ServiceRef {
  /** Names of the groups in which kiosks show it, from the outermost: `Kependudukan / KTP`. Empty: at the top. */
  group: string;
  digits: number;
  dailyQuota: number | null;
  /** Of the day; a channel without one has only the daily quota. */
  channelQuotas: Partial<Record<Channel, number>>;
  /** Null: those of the branch. */
  hours: WeekHours | null;
  /** No new numbers in the last minutes of the day. */
  lastIssueMinutes: number;
  phoneRequired: boolean;
  /** Whether a phone may have one open ticket at a time. */
  onePerPhone: boolean;
  /** The numbers of a day begin here. */
  firstNumber: number;
  /** Null: no end. */
  lastNumber: number | null;
  /** The services that share its run of numbers, itself left out. */
  sharesNumbersWith: string[];
  active: boolean;
  position: number;
  hasHistory: boolean;
}

/** What a branch decides for itself. */
export interface BranchSettings extends BranchView {
  /** Null: open all day, every day. */
  hours: WeekHours | null;
  callingRule: CallingRule;
  minimumCalls: number;
  /** Seconds. */
  noShowDelay: number;
  recallLimit: number | null;
  undoMinutes: number;
  transferPlace: 'original' | 'end';
  breakReasons: string[];
  results: string[];
  cancelReasons: string[];
}

export interface PriorityClassSettings extends PriorityClassRef {
  /** Comes before others where the calling rule says so. */
  priority: boolean;
  visitorMayChoose: boolean;
  position: number;
  active: boolean;
}

/** A day on which the hours of the week do not count. */
export interface SpecialDay {
  day: ServiceDay;
  name: string;
  /** None: closed. */
  hours: DayHours;
}

export interface JourneySettings {
  id: string;
  name: string;
  serviceIds: string[];
  position: number;
  active: boolean;
  hasHistory: boolean;
}

/** A ticket in the order in which it would be called. */
export interface PreviewedTicket {
  number: string;
  service: ServiceRef;
  priorityClass: string;
  priorityName: LocalName;
  issuedAt: Instant;
  why: Why;
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
