import type { Locale } from '../../shared/page.ts';
import type { TicketView } from '../../shared/snapshots.ts';
import { type Headline, visitorMessages } from './messages.ts';

export const finished = (ticket: TicketView): boolean =>
  ticket.state === 'completed' || ticket.state === 'cancelled' || ticket.state === 'expired';

export function headline(ticket: TicketView, locale: Locale): Headline {
  const words = visitorMessages[locale].ticket;
  const counter = ticket.counter?.name ?? null;
  switch (ticket.state) {
    case 'waiting':
      if (ticket.ahead === null) return words.waiting;
      return { ...words.waiting, title: ticket.ahead === 0 ? words.next : words.ahead(ticket.ahead) };
    case 'called':
      return words.called(counter);
    case 'serving':
      return words.serving(counter);
    case 'held':
      return words.held;
    case 'completed':
      return ticket.next ? words.goesOn(ticket.next.service.name) : words.completed;
    case 'no_show':
      return words.noShow;
    case 'cancelled':
      return words.cancelled;
    case 'expired':
      return words.expired;
  }
}

/** Transferred: the number does not begin with the prefix of the service. */
export function isElsewhere({ number, service, state }: TicketView): boolean {
  const own = number.replace(/\d+$/, '');
  return state === 'waiting' && own !== service.prefix;
}

/** In the tab: what changes comes first. */
export function ticketTitle(ticket: TicketView, locale: Locale): string {
  const { title } = headline(ticket, locale);
  return ticket.state === 'called' ? `${title} ${ticket.number}` : `${ticket.number} · ${title}`;
}
