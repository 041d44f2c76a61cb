import { mediaLimits } from '../../../shared/media.ts';
import type { Locale } from '../../../shared/page.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import { clipKey } from '../../../shared/voice/clip-key.ts';
import type { Database } from '../../db/database.ts';
import { dropClip, keepClip } from '../media/keep-clip.ts';
import { hasRoom } from '../media/media-snapshots.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import type { RecordingBooth } from './recording-booth.ts';
import { addVoiceClip, removeVoiceClip } from './voice-store.ts';

export interface Recording {
  branchId: string;
  locale: Locale;
  /** What is said in it, however it is written. */
  clip: string;
  content: AsyncIterable<Buffer>;
  booth: RecordingBooth;
}

/** Letters and figures; more is no word and no phrase. */
const keyLimit = 60;

/** A recording takes the place of a clip of the house or of an earlier one, or adds a word to the voice. */
export async function recordClip(
  database: Database,
  actor: ActingStaff,
  { branchId, locale, clip, content, booth }: Recording,
): Promise<Result<string>> {
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const key = clipKey(clip);
  if (key === '' || key.length > keyLimit) return refuse('invalid-request', { field: 'clip' });
  const bytes = await collected(content, mediaLimits.clip);
  if (!bytes) return refuse('too-large');
  const wav = await booth.prepare(bytes);
  if (!wav.ok) return wav;
  return database.write(async (tx): Promise<Result<string>> => {
    if (!(await hasRoom(tx.db, branchId, wav.value.length))) return refuse('storage-full');
    const place = { branchId, locale, clip: key };
    const earlier = await removeVoiceClip(tx, place);
    if (earlier) await dropClip(tx, earlier);
    await addVoiceClip(tx, place, await keepClip(tx, branchId, key, Buffer.from(wav.value)));
    tx.touch(`branch:${branchId}`);
    return ok(key);
  });
}

/** Null when there is more than the limit. */
async function collected(content: AsyncIterable<Buffer>, limit: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of content) {
    length += piece.length;
    if (length > limit) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
