import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import type { CounterView, StaffTicket } from '../../shared/snapshots.ts';
import { regularClass } from '../../shared/ticket.ts';
import type { Tool } from './actions.ts';
import { counterMessages } from './messages.ts';
import { spokenPhone } from './phone.ts';
import { PrintNote } from './print-note.tsx';
import { TicketTools } from './ticket-tools.tsx';

export interface RowCommands {
  snapshot: CounterView;
  /** Somebody may be called here now. */
  possible: boolean;
  /** Nothing is on its way. */
  ready: boolean;
  /** The ticket being called out of turn just now. */
  calling: string | undefined;
  call: (ticketId: string) => void;
  resume: (ticketId: string) => void;
  run: (tool: Tool, ticketId: string, body: Record<string, unknown>) => void;
  print: (ticketId: string) => void;
  locale: Locale;
}

export interface TicketRowProps extends RowCommands {
  ticket: StaffTicket;
  /** In words, at the end of the row. */
  time: string;
  /** What its button says. */
  label: string;
  children?: ComponentChildren;
}

export function TicketRow({ ticket, time, label, children, ...row }: TicketRowProps) {
  const { possible, calling, call, locale } = row;
  const messages = counterMessages[locale];
  const [open, setOpen] = useState(false);
  const busy = calling === ticket.id;
  return (
    <li class={`row ${open ? 'is-open' : ''}`}>
      <span class="number row-number">{ticket.number}</span>
      <span class="row-person">
        <span class="row-name">{ticket.name ?? <i>{messages.unknownName}</i>}</span>
        {ticket.phone && <span class="row-phone">{spokenPhone(ticket.phone)}</span>}
        {ticket.priorityClass !== regularClass && <span class="tag tag-priority">{ticket.priorityName[locale]}</span>}
        {ticket.sentTo && <span class="tag">{messages.sentTo(ticket.sentTo.name)}</span>}
        <PrintNote ticket={ticket} again={row.ready ? () => row.print(ticket.id) : null} locale={locale} />
        {ticket.note && <span class="row-note">{ticket.note}</span>}
      </span>
      <span class="row-time">{time}</span>
      <span class="row-actions">
        {children}
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
        <button
          type="button"
          class="btn btn-sm row-more"
          aria-label={messages.moreOf(ticket.number)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          ⋯
        </button>
      </span>
      {open && (
        <TicketTools
          ticket={ticket}
          snapshot={row.snapshot}
          ready={row.ready}
          busy={null}
          run={(tool, body) => {
            setOpen(false);
            row.run(tool, ticket.id, body);
          }}
          print={() => {
            setOpen(false);
            row.print(ticket.id);
          }}
          locale={locale}
        />
      )}
    </li>
  );
}
