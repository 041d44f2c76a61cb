import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Queries } from '../../db/database.ts';
import { branchOf, openSession } from './counter-store.ts';

/** A counter of the branch that somebody has open. */
export async function findOpenCounter(db: Queries, branchId: string, id: string): Promise<Result<null>> {
  if ((await branchOf(db, id)) !== branchId) return refuse('not-found', { field: 'counterId' });
  return (await openSession(db, { counterId: id })) ? ok(null) : refuse('counter-closed', { field: 'counterId' });
}
