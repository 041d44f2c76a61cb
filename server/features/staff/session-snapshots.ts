import type { SessionView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { toInstant } from '../branches/branch-time.ts';

interface Which {
  /** All of everybody when absent. */
  staffId?: string;
  /** The session of whoever asks. */
  current: string | null;
  timeZone: string;
  now: number;
}

/** Sessions that still count, the last used first. */
export async function sessionViews(db: Queries, { staffId, current, timeZone, now }: Which): Promise<SessionView[]> {
  const query = db
    .selectFrom('sessions')
    .innerJoin('staff', 'staff.id', 'sessions.staff_id')
    .select(['sessions.id', 'sessions.created_at', 'sessions.last_seen_at', 'sessions.address', 'sessions.user_agent'])
    .select(['staff.id as staff_id', 'staff.username', 'staff.name'])
    .where('sessions.expires_at', '>', now)
    .where('staff.active', '=', 1)
    .orderBy('sessions.last_seen_at', 'desc');
  const rows = await (staffId ? query.where('staff.id', '=', staffId) : query).execute();
  return rows.map((row) => ({
    id: row.id,
    staff: { id: row.staff_id, username: row.username, name: row.name },
    createdAt: toInstant(row.created_at, timeZone),
    lastSeenAt: toInstant(row.last_seen_at, timeZone),
    address: row.address,
    userAgent: row.user_agent,
    current: row.id === current,
  }));
}
