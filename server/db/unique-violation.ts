import SqliteConnection from 'better-sqlite3';
import pg from 'pg';
import { ok, type Refusal, type Result } from '../../shared/refusal.ts';

/**
 * The value of a write, or the refusal where a unique index forbids it: looking first would leave a gap for somebody
 * faster. The command must end with that refusal, since PostgreSQL takes nothing more in its transaction.
 */
export async function uniquely<T>(write: Promise<T>, refusal: Refusal): Promise<Result<T>> {
  try {
    return ok(await write);
  } catch (error) {
    if (isUniqueViolation(error)) return refusal;
    throw error;
  }
}

function isUniqueViolation(error: unknown): boolean {
  if (error instanceof SqliteConnection.SqliteError) return error.code === 'SQLITE_CONSTRAINT_UNIQUE';
  return error instanceof pg.DatabaseError && error.code === '23505';
}
