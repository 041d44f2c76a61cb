import type { Transaction } from '../../db/database.ts';
import type { MediaRow } from '../../db/schema.ts';
import { chunkSize } from './media-chunks.ts';

export async function addMedia({ db, now }: Transaction, media: Omit<MediaRow, 'created_at'>): Promise<void> {
  await db
    .insertInto('media')
    .values({ ...media, created_at: now })
    .execute();
}

/** False when the file is not being uploaded any more. */
export async function addChunk(
  { db }: Transaction,
  mediaId: string,
  position: number,
  bytes: Buffer,
): Promise<boolean> {
  const grown = await db
    .updateTable('media')
    .set((row) => ({ size: row('size', '+', bytes.length) }))
    .where('id', '=', mediaId)
    .where('complete', '=', 0)
    .returning('id')
    .executeTakeFirst();
  if (!grown) return false;
  await db.insertInto('media_chunks').values({ media_id: mediaId, position, bytes }).execute();
  return true;
}

/** A file that is whole already, and small: all at once. */
export async function addWhole(
  tx: Transaction,
  media: Omit<MediaRow, 'created_at' | 'complete' | 'size'>,
  content: Buffer,
): Promise<void> {
  await addMedia(tx, { ...media, size: content.length, complete: 1 });
  for (let from = 0; from < content.length; from += chunkSize) {
    const bytes = content.subarray(from, from + chunkSize);
    await tx.db
      .insertInto('media_chunks')
      .values({ media_id: media.id, position: from / chunkSize, bytes })
      .execute();
  }
}

/** False when the file is not being uploaded any more. */
export async function completeMedia({ db }: Transaction, mediaId: string): Promise<boolean> {
  const row = await db
    .updateTable('media')
    .set({ complete: 1 })
    .where('id', '=', mediaId)
    .where('complete', '=', 0)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** From now on nobody sees it. */
export async function hideMedia({ db }: Transaction, mediaId: string): Promise<void> {
  await db.updateTable('media').set({ complete: 0, created_at: 0 }).where('id', '=', mediaId).execute();
}

/** Drops the last chunks of a file that nobody sees; false when none was left, and the file is gone. */
export async function dropChunks({ db }: Transaction, mediaId: string, count: number): Promise<boolean> {
  const last = db
    .selectFrom('media_chunks')
    .select('position')
    .where('media_id', '=', mediaId)
    .orderBy('position', 'desc')
    .limit(count);
  const dropped = await db
    .deleteFrom('media_chunks')
    .where('media_id', '=', mediaId)
    .where('position', 'in', last)
    .executeTakeFirst();
  if (dropped.numDeletedRows > 0n) return true;
  await db.deleteFrom('media').where('id', '=', mediaId).where('complete', '=', 0).execute();
  return false;
}

/** A small file, with its content. */
export async function dropMedia({ db }: Transaction, mediaId: string): Promise<void> {
  await db.deleteFrom('media_chunks').where('media_id', '=', mediaId).execute();
  await db.deleteFrom('media').where('id', '=', mediaId).execute();
}
