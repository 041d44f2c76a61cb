import { STATUS_CODES } from 'node:http';
import type { Refusal, RefusalReason } from '../../shared/refusal.ts';

const statuses: Record<RefusalReason, number> = {
  'invalid-request': 400,
  'phone-required': 400,
  'phone-invalid': 400,
  'hours-invalid': 400,
  'ratio-zero': 400,
  'unknown-in-rule': 400,
  'file-invalid': 400,
  'signed-out': 401,
  'bad-credentials': 401,
  forbidden: 403,
  'password-change-required': 403,
  csrf: 403,
  'not-found': 404,
  'none-waiting': 409,
  'counter-busy': 409,
  'counter-closed': 409,
  'counter-taken': 409,
  'already-at-counter': 409,
  'counter-inactive': 409,
  'on-break': 409,
  'wrong-state': 409,
  'call-again-first': 409,
  'no-show-too-early': 409,
  'recall-limit': 409,
  'same-line': 409,
  'no-next-step': 409,
  'nothing-to-undo': 409,
  'undo-too-late': 409,
  'quota-full': 409,
  'numbers-used-up': 409,
  'already-in-line': 409,
  'service-closed': 409,
  'name-taken': 409,
  'prefix-taken': 409,
  'ranges-overlap': 409,
  'numbers-in-use': 409,
  'username-taken': 409,
  'last-admin': 409,
  'in-use': 409,
  'code-unknown': 404,
  'code-old': 409,
  'media-type': 415,
  'file-empty': 400,
  'file-broken': 400,
  silent: 400,
  'too-long': 400,
  'storage-full': 413,
  'template-invalid': 400,
  'number-missing': 400,
  'text-too-long': 400,
  'printer-address': 400,
  'no-printer': 409,
  'not-printed': 409,
  'out-of-range': 400,
  'too-large': 413,
  'unsupported-media-type': 415,
  'too-many-attempts': 429,
  'too-many-streams': 429,
  busy: 503,
  unavailable: 503,
};

export interface FieldError {
  field: string;
  message: string;
}

/** Thrown where there is nobody to hand a refusal to: in hooks, and by routes for the error handler. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  readonly errors: FieldError[];

  constructor(refusal: Refusal, errors: FieldError[] = []) {
    super(refusal.reason);
    this.refusal = refusal;
    this.errors = errors;
  }
}

export function statusOf(reason: RefusalReason): number {
  return statuses[reason];
}

/** The body of an RFC 9457 answer. */
export function problemOf(refusal: Refusal, errors: FieldError[] = []) {
  const status = statusOf(refusal.reason);
  const named = refusal.field && errors.length === 0 ? [{ field: refusal.field, message: refusal.reason }] : errors;
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    reason: refusal.reason,
    ...(refusal.field ? { field: refusal.field } : {}),
    ...(refusal.retryAfter ? { retryAfter: refusal.retryAfter } : {}),
    ...(named.length > 0 ? { errors: named } : {}),
  };
}
