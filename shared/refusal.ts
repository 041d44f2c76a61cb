/** Why a command was not carried out. Stable names: outside programs switch on them. */
export const refusalReasons = [
  'invalid-request',
  'signed-out',
  'bad-credentials',
  'forbidden',
  'password-change-required',
  'not-found',
  'none-waiting',
  'counter-busy',
  'counter-closed',
  'counter-taken',
  'already-at-counter',
  'counter-inactive',
  'on-break',
  'wrong-state',
  'call-again-first',
  'no-show-too-early',
  'recall-limit',
  'same-line',
  'no-next-step',
  'nothing-to-undo',
  'undo-too-late',
  'quota-full',
  'numbers-used-up',
  'already-in-line',
  'service-closed',
  'phone-required',
  'phone-invalid',
  'name-taken',
  'prefix-taken',
  'ranges-overlap',
  'numbers-in-use',
  'hours-invalid',
  'ratio-zero',
  'unknown-in-rule',
  'file-invalid',
  'username-taken',
  'last-admin',
  'in-use',
  'code-unknown',
  'code-old',
  'media-type',
  'file-empty',
  'file-broken',
  'silent',
  'too-long',
  'storage-full',
  'template-invalid',
  'number-missing',
  'text-too-long',
  'printer-address',
  'no-printer',
  'not-printed',
  'out-of-range',
  'csrf',
  'too-large',
  'unsupported-media-type',
  'too-many-attempts',
  'too-many-streams',
  'busy',
  'unavailable',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface Refusal {
  ok: false;
  reason: RefusalReason;
  /** Which input was wrong, by its name in the request. */
  field?: string;
  /** Seconds until trying again makes sense. */
  retryAfter?: number;
}

export interface Success<T> {
  ok: true;
  value: T;
}

export type Result<T> = Success<T> | Refusal;

export const ok = <T>(value: T): Success<T> => ({ ok: true, value });

export const refuse = (reason: RefusalReason, more: Omit<Refusal, 'ok' | 'reason'> = {}): Refusal => ({
  ok: false,
  reason,
  ...more,
});
