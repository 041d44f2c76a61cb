import type { CounterView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { toInstant } from '../branches/branch-time.ts';
import { lastUndoStep } from './undo-store.ts';

const minute = 60_000;

/** What `undo` would take back at the counter; null when there is nothing, or something has happened to it since. */
export async function undoableStep(
  db: Queries,
  { counterId, undoMinutes, timeZone }: { counterId: string; undoMinutes: number; timeZone: string },
  now: number,
): Promise<CounterView['undo']> {
  const step = await lastUndoStep(db, counterId, now - undoMinutes * minute);
  if (!step || step.present_version !== step.version) return null;
  const until = toInstant(step.at + undoMinutes * minute, timeZone);
  return { eventId: step.event_id, kind: step.kind, number: step.label, until };
}
