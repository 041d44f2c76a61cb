import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { isMentioned } from '../../db/is-mentioned.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { removeCounter } from './counter-settings-store.ts';
import { lockCounter } from './counter-store.ts';

/** Only one at which nobody ever worked; any other can be put out of use. */
export async function deleteCounter(tx: Transaction, actor: ActingStaff, counterId: string): Promise<Result<null>> {
  const counter = await lockCounter(tx, counterId);
  if (!counter) return refuse('not-found', { field: 'counterId' });
  if (!mayActIn(actor, counter.branch_id)) return refuse('forbidden');
  const history = ['counter_sessions', 'tickets', 'ticket_events'] as const;
  if (await isMentioned(tx.db, 'counter_id', counterId, history)) return refuse('in-use');

  await removeCounter(tx, counterId);
  tx.touch(`branch:${counter.branch_id}`);
  return ok(null);
}
