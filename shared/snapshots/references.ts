import type { Locale } from '../page.ts';

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
