import type { CounterView } from '../../shared/snapshots.ts';

export type Action =
  | 'open'
  | 'close'
  | 'call-next'
  | 'call'
  | 'recall'
  | 'serve'
  | 'complete'
  | 'complete-and-next'
  | 'no-show';

/** The colleague who has this counter open; nobody else may command it meanwhile. */
export function colleagueAt({ counter }: CounterView, staffId: string | null): string | null {
  return counter.open && counter.staff && counter.staff.id !== staffId ? counter.staff.name : null;
}

/** What the queue will accept now. The server decides; this only spares people from refusals they could foresee. */
export function possibleActions(snapshot: CounterView, staffId: string | null): ReadonlySet<Action> {
  if (!snapshot.counter.open) return new Set<Action>(['open']);
  if (colleagueAt(snapshot, staffId)) return new Set();
  const somebodyWaits = snapshot.waitingTotal > 0;
  switch (snapshot.ticket?.state) {
    case undefined:
      return new Set<Action>(somebodyWaits ? ['call-next', 'call', 'close'] : ['call', 'close']);
    case 'called':
      return new Set<Action>(['serve', 'recall', 'no-show']);
    case 'serving':
      return new Set<Action>(somebodyWaits ? ['complete', 'complete-and-next'] : ['complete']);
    default:
      return new Set();
  }
}

/** The one sensible thing to do next, shown as the big button even while it is not possible. */
export function primaryAction({ counter, ticket }: CounterView): Action {
  if (!counter.open) return 'open';
  if (!ticket) return 'call-next';
  return ticket.state === 'called' ? 'serve' : 'complete';
}
