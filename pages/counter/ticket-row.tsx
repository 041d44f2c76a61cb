import type { Locale } from '../../shared/page.ts';
import type { StaffTicket } from '../../shared/snapshots.ts';
import { kitMessages } from '../kit/messages.ts';
import { counterMessages } from './messages.ts';
import { spokenPhone } from './phone.ts';

export interface TicketRowProps {
  ticket: StaffTicket;
  /** In words, at the end of the row. */
  time: string;
  /** What its button says. */
  label: string;
  possible: boolean;
  busy: boolean;
  call: (ticketId: string) => void;
  locale: Locale;
}

export function TicketRow({ ticket, time, label, possible, busy, call, locale }: TicketRowProps) {
  const messages = counterMessages[locale];
  return (
    <li class="row">
      <span class="number row-number">{ticket.number}</span>
      <span class="row-person">
        <span class="row-name">{ticket.name ?? <i>{messages.unknownName}</i>}</span>
        {ticket.phone && <span class="row-phone">{spokenPhone(ticket.phone)}</span>}
        {ticket.priorityClass !== 'regular' && (
          <span class="tag tag-priority">{kitMessages[locale].priorities[ticket.priorityClass]}</span>
        )}
      </span>
      <span class="row-time">{time}</span>
      <button
        type="button"
        class="btn btn-sm btn-outline-primary"
        aria-label={`${label} ${ticket.number}`}
        aria-disabled={!possible}
        aria-busy={busy}
        onClick={() => possible && call(ticket.id)}
      >
        {busy ? '…' : label}
      </button>
    </li>
  );
}
