import { type MediaOverview, type MediaRef, type MediaUse, storageLimit } from '../../../shared/media.ts';
import type { BranchView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import type { MediaRow } from '../../db/schema.ts';
import { toInstant } from '../branches/branch-time.ts';
import { chunkSize } from './media-chunks.ts';

export const mediaAddress = (id: string): string => `/media/${id}`;

const toRef = ({ id, kind, type }: Pick<MediaRow, 'id' | 'kind' | 'type'>): MediaRef => ({
  id,
  kind,
  address: mediaAddress(id),
  type,
});

/** Those of the branch that are whole; an id that is not among them is left out. */
export async function mediaOf(db: Queries, branchId: string, ids: readonly string[]): Promise<Map<string, MediaRef>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('media')
    .select(['id', 'kind', 'type'])
    .where('branch_id', '=', branchId)
    .where('id', 'in', ids)
    .where('complete', '=', 1)
    .execute();
  return new Map(rows.map((row) => [row.id, toRef(row)]));
}

/** Pictures and videos to choose from, by name. */
export async function mediaOfBranch(db: Queries, branchId: string): Promise<(MediaRef & { name: string })[]> {
  const rows = await shownOf(db, branchId).select(['id', 'kind', 'type', 'name']).orderBy('name').execute();
  return rows.map((row) => ({ ...toRef(row), name: row.name }));
}

/** The newest first, each with where it is shown. */
export async function mediaOverview(db: Queries, { id, timeZone }: BranchView): Promise<MediaOverview[]> {
  const rows = await shownOf(db, id).selectAll().orderBy('created_at', 'desc').orderBy('name').execute();
  const uses = await usesIn(db, id);
  return rows.map((row) => ({
    ...toRef(row),
    name: row.name,
    size: row.size,
    createdAt: toInstant(row.created_at, timeZone),
    uses: uses(row.id),
  }));
}

/** Where each file of a branch is shown. An id is unguessable, so whatever settings hold it mean the file. */
export async function usesIn(db: Queries, branchId: string): Promise<(mediaId: string) => MediaUse[]> {
  const devices = await db
    .selectFrom('devices')
    .select(['kind', 'name', 'settings'])
    .where('branch_id', '=', branchId)
    .orderBy('kind')
    .orderBy('name')
    .execute();
  const branch = await db
    .selectFrom('branches')
    .select('ticket_logo_id')
    .where('id', '=', branchId)
    .executeTakeFirstOrThrow();
  return (mediaId) => [
    ...devices
      .filter(({ settings }) => settings.includes(`"${mediaId}"`))
      .map(({ kind, name }) => ({ at: kind, name })),
    ...(branch.ticket_logo_id === mediaId ? [{ at: 'ticket' } as const] : []),
  ];
}

/** A file that is whole. */
export function findMedia(db: Queries, mediaId: string): Promise<MediaRow | undefined> {
  return db.selectFrom('media').selectAll().where('id', '=', mediaId).where('complete', '=', 1).executeTakeFirst();
}

/** All of a small file, which may still be under way; empty when there is none. */
export async function mediaBytes(db: Queries, mediaId: string): Promise<Buffer> {
  const rows = await db
    .selectFrom('media_chunks')
    .select('bytes')
    .where('media_id', '=', mediaId)
    .orderBy('position')
    .execute();
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}

/** The bytes from `first` to `last`, one chunk in memory at a time. */
export async function* mediaStream(
  db: Queries,
  mediaId: string,
  { first, last }: { first: number; last: number },
): AsyncGenerator<Buffer> {
  for (let position = Math.floor(first / chunkSize); position * chunkSize <= last; position++) {
    const { bytes } = await db
      .selectFrom('media_chunks')
      .select('bytes')
      .where('media_id', '=', mediaId)
      .where('position', '=', position)
      .executeTakeFirstOrThrow();
    const start = position * chunkSize;
    yield bytes.subarray(Math.max(first - start, 0), last - start + 1);
  }
}

/** Whether so many bytes more fit into what a branch may keep. */
export async function hasRoom(db: Queries, branchId: string, bytes: number): Promise<boolean> {
  const { used } = await db
    .selectFrom('media')
    .select(({ fn }) => fn.sum<number | null>('size').as('used'))
    .where('branch_id', '=', branchId)
    .executeTakeFirstOrThrow();
  return Number(used ?? 0) + bytes <= storageLimit;
}

/** Uploads that ended halfway, and what was deleted but not yet cleared away. */
export async function leftovers(db: Queries, before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('media')
    .select('id')
    .where('complete', '=', 0)
    .where('created_at', '<', before)
    .execute();
  return rows.map(({ id }) => id);
}

function shownOf(db: Queries, branchId: string) {
  return db.selectFrom('media').where('branch_id', '=', branchId).where('kind', '!=', 'clip').where('complete', '=', 1);
}
