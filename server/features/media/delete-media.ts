import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Database } from '../../db/database.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { findMedia, usesIn } from './media-snapshots.ts';
import { hideMedia } from './media-store.ts';
import { removeMedia } from './remove-media.ts';

/** A picture or video that no device and no ticket shows. */
export async function deleteMedia(
  database: Database,
  actor: ActingStaff,
  branchId: string,
  mediaId: string,
): Promise<Result<null>> {
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const hidden = await database.write(async (tx): Promise<Result<null>> => {
    const media = await findMedia(tx.db, mediaId);
    if (media?.branch_id !== branchId || media.kind === 'clip') return refuse('not-found');
    const uses = await usesIn(tx.db, branchId);
    if (uses(mediaId).length > 0) return refuse('in-use');
    await hideMedia(tx, mediaId);
    return ok(null);
  });
  if (hidden.ok) await removeMedia(database, mediaId);
  return hidden;
}
