import type { TicketState } from '../../../shared/ticket.ts';

/** What can happen to a ticket after it was issued. */
export type TicketCommand = 'call' | 'recall' | 'serve' | 'complete' | 'no-show' | 'cancel' | 'expire';

export interface Transition {
  from: readonly TicketState[];
  to: TicketState;
}

export const transitions: Record<TicketCommand, Transition> = {
  // A no-show who turns up after all is simply called again.
  call: { from: ['waiting', 'no_show'], to: 'called' },
  recall: { from: ['called'], to: 'called' },
  serve: { from: ['called'], to: 'serving' },
  // Many clerks never press "serve"; completing then leaves the start of service unknown rather than invented.
  complete: { from: ['called', 'serving'], to: 'completed' },
  'no-show': { from: ['called'], to: 'no_show' },
  cancel: { from: ['waiting'], to: 'cancelled' },
  expire: { from: ['waiting', 'called', 'serving', 'held'], to: 'expired' },
};

/** `A012`; longer numbers simply grow. */
export function ticketLabel(prefix: string, number: number, digits: number): string {
  return prefix + String(number).padStart(digits, '0');
}

/** Seconds of the three spans that reports use; null where the end is not known. */
export function spans(ticket: {
  state: TicketState;
  issued_at: number;
  called_at: number | null;
  served_at: number | null;
  ended_at: number | null;
}) {
  const between = (from: number | null, to: number | null) =>
    from === null || to === null ? null : Math.max(0, to - from) / 1000;
  return {
    wait: between(ticket.issued_at, ticket.called_at),
    walk: between(ticket.called_at, ticket.served_at),
    serviceTime: ticket.state === 'completed' ? between(ticket.served_at, ticket.ended_at) : null,
  };
}
