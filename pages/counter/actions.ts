import type { CounterView, StaffTicket } from '../../shared/snapshots.ts';

/** What is pressed at once, without anything to choose. */
export type Action =
  | 'open'
  | 'take-over'
  | 'close'
  | 'break'
  | 'back'
  | 'call-next'
  | 'call'
  | 'recall'
  | 'serve'
  | 'complete'
  | 'complete-and-next'
  | 'continue'
  | 'no-show'
  | 'undo'
  | 'print'
  | Tool
  | 'resume';

/** What is done with any ticket in reach, each with something to choose. */
export const tools = ['hold', 'return', 'transfer', 'redirect', 'priority', 'note', 'cancel'] as const;
export type Tool = (typeof tools)[number];

/** The colleague who has this counter open; nobody else may command it meanwhile. */
export function colleagueAt({ counter }: CounterView, staffId: string | null): string | null {
  return counter.open && counter.staff && counter.staff.id !== staffId ? counter.staff.name : null;
}

/** What the queue will accept now. The server decides; this only spares people from refusals they could foresee. */
export function possibleActions(snapshot: CounterView, staffId: string | null, now: number): ReadonlySet<Action> {
  if (!snapshot.counter.open) return new Set<Action>(['open']);
  if (colleagueAt(snapshot, staffId)) return new Set<Action>(['take-over']);
  const undo: Action[] = snapshot.undo && now < Date.parse(snapshot.undo.until) ? ['undo'] : [];
  if (snapshot.counter.break) return new Set<Action>(['back', 'close', ...undo]);
  const somebodyWaits = snapshot.waitingTotal > 0;
  const { ticket } = snapshot;
  const next: Action[] = ticket?.journey?.next ? ['continue'] : [];
  switch (ticket?.state) {
    case undefined:
      return new Set<Action>([
        ...(somebodyWaits ? (['call-next'] as const) : []),
        ...(['call', 'resume', 'close', 'break'] as const),
        ...undo,
      ]);
    case 'called':
      return new Set<Action>([
        'serve',
        ...(mayRecall(snapshot, ticket) ? (['recall'] as const) : []),
        ...(noShowIn(snapshot, ticket, now) === 0 ? (['no-show'] as const) : []),
        ...next,
        ...undo,
      ]);
    case 'serving':
      return new Set<Action>([
        'complete',
        ...(somebodyWaits ? (['complete-and-next'] as const) : []),
        ...next,
        ...undo,
      ]);
    default:
      return new Set(undo);
  }
}

function mayRecall({ limits }: CounterView, ticket: StaffTicket): boolean {
  return limits.recallLimit === null || ticket.calls <= limits.recallLimit;
}

/** Seconds until somebody may be marked a no-show; infinite before enough calls. */
export function noShowIn({ limits }: CounterView, ticket: StaffTicket, now: number): number {
  if (ticket.calls < limits.minimumCalls) return Number.POSITIVE_INFINITY;
  const since = ticket.lastCalledAt === null ? now : Date.parse(ticket.lastCalledAt);
  // The clock here ticks each second, so that a call may lie after it.
  const passed = Math.max(0, now - since) / 1000;
  return Math.max(0, Math.ceil(limits.noShowDelay - passed));
}

/** What can be done with this ticket besides the buttons that are always there. */
export function toolsFor({ state }: StaffTicket): readonly Tool[] {
  switch (state) {
    case 'called':
    case 'serving':
      return tools;
    case 'held':
      return ['return', 'transfer', 'priority', 'note', 'cancel'];
    case 'no_show':
      return ['return', 'note'];
    default:
      return ['transfer', 'priority', 'note', 'cancel'];
  }
}

/** The one sensible thing to do next, shown as the big button even while it is not possible. */
export function primaryAction({ counter, ticket }: CounterView): Action {
  if (!counter.open) return 'open';
  if (counter.break) return 'back';
  if (!ticket) return 'call-next';
  return ticket.state === 'called' ? 'serve' : 'complete';
}
