import type { BranchSettings, CounterRef, CounterSettings, ServiceSettings, StaffAccount } from '../snapshots.ts';
import type { AdminBase } from './admin-base.ts';
import type { FormError, FormValues } from './form.ts';

export interface StaffListProps extends AdminBase {
  accounts: StaffAccount[];
  counters: CounterRef[];
  services: { id: string; name: string }[];
}

/** GET /admin/staff/new, /admin/staff/{id}; POST the same address without /new. */
export interface StaffFormProps extends AdminBase {
  /** null for a new one. */
  account: StaffAccount | null;
  counters: CounterRef[];
  services: { id: string; name: string; prefix: string }[];
  /** username, name, role, password (new ones only); the counters and services apart. */
  values: FormValues;
  counterIds: string[];
  serviceIds: string[];
  error: FormError | null;
}

export interface CounterListProps extends AdminBase {
  counters: CounterSettings[];
  services: { id: string; name: string; prefix: string }[];
}

export interface CounterFormProps extends AdminBase {
  counter: CounterSettings | null;
  services: { id: string; name: string; prefix: string }[];
  /** name, position; the chosen services apart, in their order. */
  values: FormValues;
  serviceIds: string[];
  error: FormError | null;
}

export interface ServiceListProps extends AdminBase {
  services: ServiceSettings[];
}

export interface ServiceFormProps extends AdminBase {
  service: ServiceSettings | null;
  /** Whose numbers it may share. */
  services: ServiceSettings[];
  /**
   * name, group, prefix, digits, dailyQuota ('' unlimited), quota-web, quota-kiosk, quota-counter, quota-api ('' none of its own),
   * ownHours ('on': hours of its own), hours-0 ... hours-6 (Monday first; '' closed), lastIssueMinutes,
   * numbersOf ('' its own, or the id of the service whose numbers it shares), firstNumber, lastNumber ('' no end),
   * phoneRequired, onePerPhone ('on' or absent), position
   */
  values: FormValues;
  error: FormError | null;
}

export interface BranchListProps extends AdminBase {
  /** Null for those who belong to one branch. */
  mayAdd: boolean;
  all: BranchSettings[];
}

/** GET /admin/branches/new, /admin/branches/{id} */
export interface BranchFormProps extends AdminBase {
  /** null for a new one. */
  settings: BranchSettings | null;
  /**
   * name, timeZone ('': otherZone names it), otherZone, allDay ('on': no hours), hours-0 ... hours-6, minimumCalls, noShowDelay (seconds),
   * recallLimit ('' none), undoMinutes, transferPlace, breakReasons, results, cancelReasons (a line each)
   */
  values: FormValues;
  error: FormError | null;
}
