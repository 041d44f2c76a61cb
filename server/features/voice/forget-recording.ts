import type { Locale } from '../../../shared/page.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { dropClip } from '../media/keep-clip.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { removeVoiceClip } from './voice-store.ts';

/** Back to the clip of the house, or to none where it has none. */
export async function forgetRecording(
  tx: Transaction,
  actor: ActingStaff,
  place: { branchId: string; locale: Locale; clip: string },
): Promise<Result<null>> {
  if (!mayActIn(actor, place.branchId)) return refuse('forbidden');
  const mediaId = await removeVoiceClip(tx, place);
  if (!mediaId) return refuse('not-found');
  await dropClip(tx, mediaId);
  tx.touch(`branch:${place.branchId}`);
  return ok(null);
}
