import type { Locale } from '../../shared/page.ts';
import type { TicketView } from '../../shared/snapshots.ts';
import { clockTime } from '../kit/time.ts';
import { visitorMessages } from './messages.ts';
import { headline } from './ticket-words.ts';

/** The number and what it means right now, in the largest letters that fit. */
export function TicketHead({ ticket, locale }: { ticket: TicketView; locale: Locale }) {
  const words = visitorMessages[locale].ticket;
  const { title, detail } = headline(ticket, locale);
  const called = ticket.state === 'called' && ticket.lastCalledAt;
  return (
    <div class={`ticket-head is-${ticket.state}`}>
      <h1 class="ticket-number">
        <span class="ticket-label">{words.yourNumber}</span>
        <span class={ticket.number.length > 5 ? 'number is-long' : 'number'}>{ticket.number}</span>
      </h1>
      <div class="ticket-state" role="status" aria-atomic="true">
        <p class="ticket-title">{title}</p>
        <p class="ticket-detail">{detail}</p>
        {called && <p class="ticket-calls">{words.calledTimes(clockTime(called, locale), ticket.calls)}</p>}
      </div>
    </div>
  );
}
