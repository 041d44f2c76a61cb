import type { Locale } from '../../shared/page.ts';
import type { TicketView } from '../../shared/snapshots.ts';
import { headline } from './ticket-words.ts';

export function FoundTicket({ ticket, locale }: { ticket: TicketView; locale: Locale }) {
  const { title, detail } = headline(ticket, locale);
  return (
    <li>
      <a class={`panel found-ticket is-${ticket.state}`} href={`/t/${encodeURIComponent(ticket.id)}`}>
        <span class="number">{ticket.number}</span>
        <span class="found-state">{title}</span>
        <span class="found-service">{ticket.state === 'called' ? detail : ticket.service.name}</span>
      </a>
    </li>
  );
}
