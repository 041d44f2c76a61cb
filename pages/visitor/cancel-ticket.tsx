import type { Locale } from '../../shared/page.ts';
import type { TicketView } from '../../shared/snapshots.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import { visitorMessages } from './messages.ts';

export function CancelTicket({ ticket, csrf, locale }: { ticket: TicketView; csrf: string; locale: Locale }) {
  const words = visitorMessages[locale].ticket;
  return (
    <details class="cancel">
      <summary>{words.cancel}</summary>
      <form class="panel" method="post" action={`/t/${encodeURIComponent(ticket.id)}/cancel`}>
        <CsrfField token={csrf} />
        <p>{words.cancelSure(ticket.number)}</p>
        <button type="submit" class="btn btn-danger btn-wide">
          {words.cancelYes}
        </button>
      </form>
    </details>
  );
}
