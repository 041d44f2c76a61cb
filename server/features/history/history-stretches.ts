import { setImmediate } from 'node:timers/promises';
import type { HistoryFilter, ServiceDay } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';

/** Times of issue, from the first until before the last, in epoch milliseconds. */
export interface Stretch {
  from: number;
  until: number;
}

const dayLength = 24 * 3_600_000;
/** Short enough to hold nobody up, long enough that many years are not too many pieces. */
const pieceLength = 8 * dayLength;

/**
 * The time of the history that is looked through, newest first and piece by piece: a search for the few among a million
 * reads them all, and on SQLite nobody else gets a turn before a statement ends. `before`: only what was issued earlier.
 */
export async function* stretches(db: Queries, filter: HistoryFilter, before?: number): AsyncGenerator<Stretch> {
  const bounds = within(filter, before);
  if (!isSearch(filter)) {
    yield bounds;
    return;
  }
  const oldest = (await oldestOf(db, filter.branchId)) ?? bounds.until;
  const newest = (await newestOf(db, filter.branchId)) ?? bounds.from;
  const first = Math.max(bounds.from, oldest);
  let until = Math.min(bounds.until, newest + 1);
  while (until > first) {
    const from = Math.max(first, until - pieceLength);
    yield { from, until };
    until = from;
    await setImmediate();
  }
}

/** Finds few among many, perhaps: the index that gives the order knows branch and time, nothing else. */
const isSearch = ({ serviceId, counterId, state, q }: HistoryFilter) => Boolean(serviceId || counterId || state || q);

/**
 * No zone is further than this from UTC. The service day alone decides; these wider bounds let the index that gives the
 * order leave out what is far away.
 */
const furthestZone = 16 * 3_600_000;

function within({ from, to }: HistoryFilter, before = Number.MAX_SAFE_INTEGER): Stretch {
  const start = (day: ServiceDay) => Date.parse(day);
  return {
    from: from ? start(from) - furthestZone : 0,
    until: Math.min(before, to ? start(to) + dayLength + furthestZone : Number.MAX_SAFE_INTEGER),
  };
}

const byAge = (direction: 'asc' | 'desc') => ({
  all: prepared((db) => db.selectFrom('tickets').select('issued_at').orderBy('issued_at', direction).limit(1)),
  ofBranch: prepared((db, key: { branchId: string }) =>
    db
      .selectFrom('tickets')
      .select('issued_at')
      .where('branch_id', '=', key.branchId)
      .orderBy('issued_at', direction)
      .limit(1),
  ),
});

const oldestOf = firstIssued(byAge('asc'));
const newestOf = firstIssued(byAge('desc'));

function firstIssued({ all, ofBranch }: ReturnType<typeof byAge>) {
  return async (db: Queries, branchId: string | undefined): Promise<number | undefined> => {
    const row = branchId === undefined ? await all.first(db, {}) : await ofBranch.first(db, { branchId });
    return row?.issued_at;
  };
}
