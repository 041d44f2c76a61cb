import type { Locale } from '../../../shared/page.ts';
import type { Transaction } from '../../db/database.ts';

interface ClipOfBranch {
  branchId: string;
  locale: Locale;
  clip: string;
}

export async function addVoiceClip(
  { db }: Transaction,
  { branchId, locale, clip }: ClipOfBranch,
  mediaId: string,
): Promise<void> {
  await db.insertInto('voice_clips').values({ branch_id: branchId, locale, clip, media_id: mediaId }).execute();
}

/** The id of the recording that it was; null when there was none. */
export async function removeVoiceClip(
  { db }: Transaction,
  { branchId, locale, clip }: ClipOfBranch,
): Promise<string | null> {
  const removed = await db
    .deleteFrom('voice_clips')
    .where('branch_id', '=', branchId)
    .where('locale', '=', locale)
    .where('clip', '=', clip)
    .returning('media_id')
    .executeTakeFirst();
  return removed?.media_id ?? null;
}
