import type { RefusalReason } from '../refusal.ts';

export interface FormError {
  reason: RefusalReason;
  /** The field's `name`; absent when the whole form was refused. */
  field?: string;
  /** Seconds. */
  retryAfter?: number;
}

/** What was typed, given back with an error; all values as the form sent them. */
export type FormValues = Record<string, string>;
