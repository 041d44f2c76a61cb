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
  'wrong-state',
  'quota-full',
  'service-closed',
  'phone-required',
  'phone-invalid',
  'name-taken',
  'prefix-taken',
  'username-taken',
  'last-admin',
  'in-use',
  'csrf',
  'too-large',
  'unsupported-media-type',
  'too-many-attempts',
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
