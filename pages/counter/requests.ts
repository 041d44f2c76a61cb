import type { CounterView } from '../../shared/snapshots.ts';
import type { Action } from './actions.ts';

export interface Request {
  path: string;
  body: Record<string, string>;
}

/** The calls of the API that make up an action, to be sent in this order. `ticketId` names the one called out of turn. */
export function requestsFor(action: Action, { counter, ticket }: CounterView, ticketId?: string): Request[] {
  const atCounter = (verb: string): Request => ({ path: `/api/v1/counters/${counter.id}/${verb}`, body: {} });
  const withTicket = (verb: string): Request[] =>
    ticket ? [{ path: `/api/v1/tickets/${ticket.id}/${verb}`, body: {} }] : [];
  switch (action) {
    case 'open':
    case 'close':
    case 'call-next':
      return [atCounter(action)];
    case 'call':
      return ticketId ? [{ path: `/api/v1/tickets/${ticketId}/call`, body: { counterId: counter.id } }] : [];
    case 'recall':
    case 'serve':
    case 'complete':
    case 'no-show':
      return withTicket(action);
    case 'complete-and-next':
      return [...withTicket('complete'), atCounter('call-next')];
  }
}
