/** How often a password may be wrong before waiting begins. */
const freeAttempts = 5;
const firstWait = 30_000;
const longestWait = 15 * 60_000;
/** A lock this long past is forgotten. */
const memory = 24 * 3_600_000;

export interface FailureRecord {
  failures: number;
  locked_until: number;
}

/** Milliseconds still to wait; 0 when an attempt is allowed. */
export function waitBeforeAttempt(record: FailureRecord | undefined, now: number): number {
  return Math.max(0, (record?.locked_until ?? 0) - now);
}

/** The record after one more wrong attempt: from the fifth on each doubles the wait. */
export function afterAttempt(record: FailureRecord | undefined, now: number): FailureRecord {
  const remembered = record && now - record.locked_until < memory ? record.failures : 0;
  const failures = remembered + 1;
  const extra = failures - freeAttempts;
  return { failures, locked_until: extra < 0 ? now : now + Math.min(firstWait * 2 ** extra, longestWait) };
}
