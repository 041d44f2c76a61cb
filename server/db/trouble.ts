/**
 * `conflict`: others wanted the same, and the database undid this one to let them pass. `lost`: nobody there, or the
 * line broke. `busy`: it waited too long for a connection, a lock or the answer.
 */
export type Trouble = 'conflict' | 'lost' | 'busy';

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const byCode: readonly [RegExp, Trouble][] = [
  // serialization_failure, deadlock_detected
  [/^(40001|40P01)$/, 'conflict'],
  // query_canceled (statement_timeout), lock_not_available (lock_timeout)
  [/^(57014|55P03)$/, 'busy'],
  [/^SQLITE_BUSY/, 'busy'],
  // connection exceptions, shutting or starting up, sent away for idling, too_many_connections
  [/^(08...|57P0[1235]|25P03|53300)$/, 'lost'],
  [/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/, 'lost'],
];

/** A newer instance changed the table; planned anew, it works. The code alone says only "not supported". */
export const stalePlan = /^cached plan must not change result type$/;

/** PostgreSQL is silent, or its machine or the way to it is gone. */
export const noAnswer = /^Query read timeout$/;

/** These are told by their words alone. */
const byWords: readonly [RegExp, Trouble][] = [
  [stalePlan, 'conflict'],
  [/^timeout exceeded when trying to connect$/, 'busy'],
  [noAnswer, 'lost'],
  [/^Connection terminated|is not queryable$/, 'lost'],
];

/** Why the database did not do it, where that is nobody's mistake; null for any other error. */
export function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  const known = byCode.find(([codes]) => codes.test(code)) ?? byWords.find(([words]) => words.test(error.message));
  return known?.[1] ?? null;
}
