import type {
  CounterRef,
  JourneySettings,
  PreviewedTicket,
  PriorityClassRef,
  PriorityClassSettings,
  SpecialDay,
} from '../snapshots.ts';
import type { AdminBase } from './admin-base.ts';
import type { FormError, FormValues } from './form.ts';

/** GET /admin/rules[?counter=ID]; POST the same address: `do` is `save`, `preview` or (counters only) `inherit`. */
export interface RulesProps extends AdminBase {
  /** Null: the branch's own rule. */
  counter: CounterRef | null;
  counters: (CounterRef & { ownRule: boolean })[];
  /**
   * kind, maxWaitMinutes ('' none), by ('class' | 'service'), share-1 ... share-3, share-others, and 'on' for each
   * member of a group: class-1-<code>, service-1-<id> ... Sent as class-1=<code>, once for each member.
   */
  values: FormValues;
  services: { id: string; name: string; prefix: string }[];
  priorityClasses: PriorityClassRef[];
  /** Null before it is asked for. */
  preview: PreviewedTicket[] | null;
  /** How many wait in all, of whom the preview shows the first. */
  waiting: number;
  error: FormError | null;
}

export interface PriorityListProps extends AdminBase {
  classes: PriorityClassSettings[];
}

export interface PriorityFormProps extends AdminBase {
  priorityClass: PriorityClassSettings | null;
  /** nameId, nameEn, priority, visitorMayChoose ('on' or absent), position */
  values: FormValues;
  error: FormError | null;
}

/** GET /admin/calendar; POST the same (day, name, hours), /admin/calendar/delete (day), /admin/calendar/import (file). */
export interface CalendarProps extends AdminBase {
  /** From today on. */
  days: SpecialDay[];
  values: FormValues;
  /** Of a file that was refused; row 0: the file as a whole. */
  badRows: { row: number; problem: 'date' | 'hours' | 'name' | 'twice' | 'empty' | 'too-many' | 'unreadable' }[];
  error: FormError | null;
}

export interface JourneyListProps extends AdminBase {
  journeys: JourneySettings[];
  services: { id: string; name: string; prefix: string }[];
}

export interface JourneyFormProps extends AdminBase {
  journey: JourneySettings | null;
  services: { id: string; name: string; prefix: string }[];
  /** name, position; the steps apart, in their order. */
  values: FormValues;
  serviceIds: string[];
  error: FormError | null;
}
