import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import { addWhole, dropMedia } from './media-store.ts';

/** Keeps a recording of the voice, and answers with its id. */
export async function keepClip(tx: Transaction, branchId: string, name: string, wav: Buffer): Promise<string> {
  const id = newId(tx.now);
  await addWhole(tx, { id, branch_id: branchId, kind: 'clip', name, type: 'audio/wav' }, wav);
  return id;
}

/** Nothing may name it any more. */
export const dropClip = (tx: Transaction, mediaId: string): Promise<void> => dropMedia(tx, mediaId);
