import { basename } from 'node:path';
import { mediaLimits } from '../../../shared/media.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Database } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { checkPicture } from './check-picture.ts';
import { checkVideo } from './check-video.ts';
import { chunked } from './media-chunks.ts';
import { hasRoom, mediaBytes, mediaStream } from './media-snapshots.ts';
import { addChunk, addMedia, completeMedia } from './media-store.ts';
import { type MediaType, shownType } from './media-type.ts';
import { removeMedia } from './remove-media.ts';

export interface Upload {
  name: string;
  content: AsyncIterable<Buffer>;
}

const nameLimit = 120;

/**
 * Takes a picture or video in, chunk by chunk as it comes. Only one that arrived whole and is what it should be is ever
 * seen; of any other nothing is left. Throws what `content` throws.
 */
export async function uploadMedia(
  database: Database,
  actor: ActingStaff,
  branchId: string,
  { name, content }: Upload,
): Promise<Result<string>> {
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const id = newId(database.now());
  let done = false;
  try {
    const taken = await takeIn(database, { id, branchId, name: nameOf(name) }, content);
    const whole = taken.ok ? await check(database, id, taken.value) : taken;
    if (!whole.ok) return whole;
    done = await database.write((tx) => completeMedia(tx, id));
    return done ? ok(id) : refuse('not-found');
  } finally {
    if (!done) await removeMedia(database, id);
  }
}

interface TakenIn extends MediaType {
  size: number;
}

async function takeIn(
  { write }: Database,
  media: { id: string; branchId: string; name: string },
  content: AsyncIterable<Buffer>,
): Promise<Result<TakenIn>> {
  const { id, branchId, name } = media;
  let found: MediaType | null = null;
  let size = 0;
  let position = 0;
  for await (const bytes of chunked(content)) {
    found ??= await shownType(bytes);
    if (!found) return refuse('media-type');
    const { kind, type } = found;
    size += bytes.length;
    if (size > mediaLimits[kind]) return refuse('too-large');
    const at = position++;
    const stored = await write(async (tx): Promise<Result<null>> => {
      if (!(await hasRoom(tx.db, branchId, bytes.length))) return refuse('storage-full');
      if (at === 0) await addMedia(tx, { id, branch_id: branchId, kind, name, type, size: 0, complete: 0 });
      return (await addChunk(tx, id, at, bytes)) ? ok(null) : refuse('not-found');
    });
    if (!stored.ok) return stored;
  }
  return found ? ok({ ...found, size }) : refuse('file-empty');
}

async function check({ read }: Database, id: string, { kind, type, size }: TakenIn): Promise<Result<null>> {
  if (kind === 'picture') return checkPicture(await mediaBytes(read, id), type);
  if (type !== 'video/mp4') return ok(null);
  return checkVideo(size, async (first, length) => {
    const last = Math.min(first + length, size) - 1;
    return Buffer.concat(await Array.fromAsync(mediaStream(read, id, { first, last })));
  });
}

/** As the file was called where it came from, without its folders. */
function nameOf(name: string): string {
  const plain = basename(name.replaceAll('\\', '/')).normalize('NFC').replace(/\p{C}/gu, '').trim();
  return [...plain].slice(0, nameLimit).join('') || '?';
}
