import type { Locale } from '../../shared/page.ts';
import type { TicketView } from '../../shared/snapshots.ts';
import { regularClass } from '../../shared/ticket.ts';
import { longDay } from '../kit/dates.ts';
import { clockTime } from '../kit/time.ts';
import { visitorMessages } from './messages.ts';

export function TicketFacts({ ticket, locale }: { ticket: TicketView; locale: Locale }) {
  const words = visitorMessages[locale].ticket;
  return (
    <dl class="ticket-facts">
      <div>
        <dt>{words.service}</dt>
        <dd>
          {ticket.service.name}
          <span class="ticket-branch">{ticket.branch.name}</span>
        </dd>
      </div>
      <div>
        <dt>{words.issued}</dt>
        <dd>
          {clockTime(ticket.issuedAt, locale)}
          <span class="ticket-branch">{longDay(ticket.serviceDay, locale)}</span>
        </dd>
      </div>
      {ticket.priorityClass !== regularClass && (
        <div>
          <dt>{words.priority}</dt>
          <dd>{ticket.priorityName[locale]}</dd>
        </div>
      )}
    </dl>
  );
}
