import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../db/database.ts';
import { leftovers } from './media-snapshots.ts';
import { dropChunks } from './media-store.ts';

/** So many at a time that whoever takes a number meanwhile does not wait. */
const batch = 32;
const hour = 3_600_000;

/** Clears away a file that nobody sees, and all of its content. */
export async function removeMedia({ write }: Database, mediaId: string): Promise<void> {
  while (await write((tx) => dropChunks(tx, mediaId, batch))) {
    // On SQLite one such command follows the other without a turn of the event loop, and nobody is listened to.
    await setImmediate();
  }
}

/** What a stopped server or a cut line left behind. An upload may take as long as an hour. */
export async function removeLeftovers(database: Database): Promise<void> {
  for (const id of await leftovers(database.read, database.now() - hour)) await removeMedia(database, id);
}
