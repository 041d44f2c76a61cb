/** The order in which a counter calls those who wait. */
export type CallingOrder =
  /** Whoever came first, whatever the service. */
  | { kind: 'arrival' }
  /** The counter's first service until its line is empty, then the second, and so on. */
  | { kind: 'services' }
  /** Priority classes before the others, each by arrival. */
  | { kind: 'priority' }
  /** So many of one group for so many of another, for as long as both wait. */
  | { kind: 'ratio'; by: 'class' | 'service'; groups: RatioGroup[] };

export interface RatioGroup {
  /** Codes of priority classes, or ids of services; empty: everyone whom no other group names. */
  members: string[];
  /** 0: only while no other group waits. */
  share: number;
}

export interface CallingRule {
  order: CallingOrder;
  /** Whoever has waited longer comes first, so that nobody waits for ever; null: no such limit. */
  maxWaitMinutes: number | null;
}

export const callingOrders = ['arrival', 'services', 'priority', 'ratio'] as const;
export const byArrival: CallingRule = { order: { kind: 'arrival' }, maxWaitMinutes: null };

/** Why this ticket and no other: shown at the counter, and kept with the call. */
export type Why =
  | { because: 'arrival' }
  /** `place` among the services of the counter, from 1. */
  | { because: 'services'; place: number }
  | { because: 'priority'; priorityClass: string }
  /** It is this group's turn. */
  | { because: 'ratio'; by: 'class' | 'service'; members: string[]; share: number; of: number }
  | { because: 'waited'; minutes: number; limit: number }
  /** Sent to this very counter. */
  | { because: 'sent-here' }
  /** Out of turn, by a person. */
  | { because: 'chosen' };
