import { createHash, randomBytes } from 'node:crypto';
import type { SignedIn } from '../../../shared/staff.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { reachColumns, reachFrom } from './staff-reach.ts';

/** Ends a session that nobody used for this long: longer than a working day. */
const idleLimit = 12 * 3_600_000;
/** Noting every request would be a write for every read. */
const noteEvery = 60_000;

/** Where a sign-in comes from. */
export interface Visit {
  address: string;
  userAgent: string;
}

/** The token is in the cookie and nowhere else; whoever reads the database cannot sign in with it. */
const idOf = (token: string) => createHash('sha256').update(token).digest('base64url');

export async function createSession(tx: Transaction, staffId: string, visit: Visit): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.db.deleteFrom('sessions').where('expires_at', '<', tx.now).execute();
  await tx.db
    .insertInto('sessions')
    .values({
      id: idOf(token),
      staff_id: staffId,
      created_at: tx.now,
      last_seen_at: tx.now,
      expires_at: tx.now + idleLimit,
      address: visit.address,
      user_agent: visit.userAgent.slice(0, 300),
    })
    .execute();
  return token;
}

/** Asked at every request of staff. */
const findSession = prepared((db, key: { id: string; now: number }) => {
  const session = db
    .selectFrom('sessions')
    .where('sessions.id', '=', key.id)
    .where('sessions.expires_at', '>', key.now);
  return db
    .selectFrom('staff')
    .select(['staff.id', 'staff.username', 'staff.name', 'staff.role', 'staff.branch_id'])
    .select('staff.demonstration_password')
    .select(reachColumns)
    .select(session.select('sessions.last_seen_at').$asScalar().$notNull().as('last_seen_at'))
    .where('staff.id', '=', session.select('sessions.staff_id'))
    .where('staff.active', '=', 1);
});

/** Whoever holds the token, or null. A deactivated account has no sessions that count. */
export async function resumeSession(
  database: Database,
  token: string,
  fromLoopback: boolean,
): Promise<{ sessionId: string; staff: SignedIn } | null> {
  const now = database.now();
  const sessionId = idOf(token);
  const row = await findSession.first(database.read, { id: sessionId, now });
  if (!row) return null;
  if (now - row.last_seen_at > noteEvery) await noteUse(database, sessionId);
  const demonstrationPassword = row.demonstration_password === 1;
  return {
    sessionId,
    staff: {
      id: row.id,
      username: row.username,
      name: row.name,
      role: row.role,
      branchId: row.branch_id,
      ...reachFrom(row),
      demonstrationPassword,
      mustChangePassword: demonstrationPassword && !fromLoopback,
    },
  };
}

/** Whether the session still counts; asked by streams that are open for hours. */
export async function staysSignedIn({ read, now }: Database, sessionId: string | null): Promise<boolean> {
  if (sessionId === null) return false;
  return (await findSession.first(read, { id: sessionId, now: now() })) !== undefined;
}

function noteUse(database: Database, id: string): Promise<unknown> {
  return database.write((tx) =>
    tx.db
      .updateTable('sessions')
      .set({ last_seen_at: tx.now, expires_at: tx.now + idleLimit })
      .where('id', '=', id)
      .execute(),
  );
}

/** Ends one session; open live streams of that staff member check again whether they may go on. */
export async function revokeSession(tx: Transaction, id: string): Promise<boolean> {
  const session = await tx.db.deleteFrom('sessions').where('id', '=', id).returning('staff_id').executeTakeFirst();
  if (session) tx.touch(`staff:${session.staff_id}`);
  return session !== undefined;
}

/** Ends all sessions of a staff member, but for the one named. */
export async function revokeSessions(tx: Transaction, staffId: string, except?: string): Promise<void> {
  const query = tx.db.deleteFrom('sessions').where('staff_id', '=', staffId);
  await (except ? query.where('id', '!=', except) : query).execute();
  tx.touch(`staff:${staffId}`);
}
