import type { CounterView } from '../../shared/snapshots.ts';
import type { Action } from './actions.ts';

export interface Request {
  path: string;
  body: Record<string, unknown>;
}

/** What an action is about besides the counter, and what was chosen for it. */
export interface Details {
  /** The ticket at the counter, if none is named. */
  ticketId?: string | undefined;
  body?: Record<string, unknown>;
}

/** The calls of the API that make up an action, to be sent in this order. */
export function requestsFor(action: Action, snapshot: CounterView, { ticketId, body = {} }: Details = {}): Request[] {
  const { counter, ticket, undo } = snapshot;
  const atCounter = (verb: string, more = body): Request => ({
    path: `/api/v1/counters/${counter.id}/${verb}`,
    body: more,
  });
  const id = ticketId ?? ticket?.id;
  const withTicket = (verb: string, more = body): Request[] =>
    id ? [{ path: `/api/v1/tickets/${id}/${verb}`, body: more }] : [];
  switch (action) {
    case 'open':
    case 'take-over':
    case 'close':
    case 'back':
    case 'call-next':
      return [atCounter(action, {})];
    case 'break':
      return [atCounter('break')];
    case 'undo':
      // Named, so that a second press does not take back the step before it as well.
      return undo ? [atCounter('undo', { eventId: undo.eventId })] : [];
    case 'call':
    case 'resume':
      return ticketId ? withTicket(action, { counterId: counter.id }) : [];
    case 'recall':
    case 'serve':
    case 'no-show':
    case 'print':
      return withTicket(action, {});
    case 'complete':
    case 'hold':
    case 'return':
    case 'transfer':
    case 'redirect':
    case 'priority':
    case 'note':
    case 'cancel':
      return withTicket(action);
    case 'continue':
      return withTicket('redirect', {});
    case 'complete-and-next':
      return [...withTicket('complete'), atCounter('call-next', {})];
  }
}
