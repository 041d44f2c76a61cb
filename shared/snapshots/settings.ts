import type { CallingRule, Why } from '../calling-rule.ts';
import type { DayHours, WeekHours } from '../opening-hours.ts';
import type { Channel } from '../ticket.ts';
import type {
  BranchView,
  CounterRef,
  Instant,
  LocalName,
  PriorityClassRef,
  ServiceDay,
  ServiceRef,
} from './references.ts';

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
