import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow, UndoStepRow } from '../../db/schema.ts';
import { branchRules } from '../branches/branch-rules.ts';
import { commandedCounter, setTurn } from '../counters/staffed-counter.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { ticketHeldBy } from './ticket-at-counter.ts';
import { type Actor, appendEvent, type Before, changeIfAsSeen } from './ticket-change-store.ts';
import { lockTicket } from './ticket-store.ts';
import { lastUndoStep, removeUndoStep, renewStep } from './undo-store.ts';

const minute = 60_000;

export interface Undone {
  kind: string;
  ticket: TicketRow;
}

/**
 * Takes back the last thing that was done at the counter: the ticket is again what it was, and so is every screen. What
 * happened stays in the events, with the one that took it back. `eventId` names what the caller saw: a second press of
 * the same button must not take back the step before it as well.
 */
export async function undoLast(
  tx: Transaction,
  staff: ActingStaff,
  counterId: string,
  eventId?: number,
): Promise<Result<Undone>> {
  const commanded = await commandedCounter(tx, staff, counterId);
  if (!commanded.ok) return commanded;
  const counter = commanded.value;
  const { undoMinutes } = await branchRules(tx.db, counter.branch_id);
  const last = await lastWithTicket(tx, counterId, tx.now - undoMinutes * minute);
  if (!last || (eventId !== undefined && last.step.event_id !== eventId)) return refuse('nothing-to-undo');
  const { step, ticket } = last;
  if (ticket?.version !== step.version) return refuse('undo-too-late');

  const { ticket: course, version, turn } = JSON.parse(step.before) as Before;
  const wasHere = course.state === 'called' || course.state === 'serving';
  if (wasHere && ticket.state !== 'called' && ticket.state !== 'serving') {
    // It goes back to whoever is at that counter now; another ticket there must be finished first.
    if (course.counter_id !== counterId || !counter.session) return refuse('undo-too-late');
    if (await ticketHeldBy(tx, counterId)) return refuse('counter-busy');
    course.staff_id = counter.session.staff_id;
  }
  const actor = { staffId: staff.id, counterId, reason: step.kind };
  if (!(await takeBackLinked(tx, step, actor))) return refuse('undo-too-late');
  const restored = await changeIfAsSeen(tx, ticket, course);
  if (!restored) return refuse('undo-too-late');
  await appendEvent(tx, restored, 'undo', ticket.state, actor, step.event_id);
  await removeUndoStep(tx, step.event_id);
  await renewStep(tx, ticket.id, version, restored.version);
  if (turn !== undefined) await setTurn(tx, counterId, turn);
  return ok({ kind: step.kind, ticket: restored });
}

/** The newest step with its ticket locked: while that was waited for, somebody may have done one more thing. */
async function lastWithTicket(tx: Transaction, counterId: string, since: number) {
  for (;;) {
    const step = await lastUndoStep(tx.db, counterId, since);
    if (!step) return undefined;
    const ticket = await lockTicket(tx, step.ticket_id);
    const newest = await lastUndoStep(tx.db, counterId, since);
    if (newest?.event_id === step.event_id) return { step: newest, ticket };
  }
}

/** The number that a redirect gave out stays given; its ticket is cancelled, unless something was done about it. */
async function takeBackLinked(tx: Transaction, { linked_id }: UndoStepRow, actor: Actor): Promise<boolean> {
  if (linked_id === null) return true;
  const linked = await lockTicket(tx, linked_id);
  if (linked?.version !== 0 || linked.state !== 'waiting') return false;
  const cancelled = await changeIfAsSeen(tx, linked, { state: 'cancelled', ended_at: tx.now });
  if (!cancelled) return false;
  await appendEvent(tx, cancelled, 'cancel', 'waiting', { ...actor, reason: 'undo' });
  return true;
}
