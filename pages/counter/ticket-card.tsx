import type { Locale } from '../../shared/page.ts';
import type { CounterView, StaffTicket } from '../../shared/snapshots.ts';
import { kitMessages } from '../kit/messages.ts';
import { clockTime, secondsSince } from '../kit/time.ts';
import { counterMessages } from './messages.ts';
import { spokenPhone } from './phone.ts';

interface TicketCardProps {
  snapshot: CounterView;
  now: number;
  locale: Locale;
}

export function TicketCard({ snapshot, now, locale }: TicketCardProps) {
  const messages = counterMessages[locale];
  const { ticket } = snapshot;
  return (
    <section class={`panel ticket ${ticket ? `is-${ticket.state}` : ''}`} aria-labelledby="ticket-title">
      <h2 id="ticket-title" class="visually-hidden">
        {messages.ticket}
      </h2>
      {ticket ? <Ticket ticket={ticket} now={now} locale={locale} /> : <NoTicket snapshot={snapshot} locale={locale} />}
      <p class="visually-hidden" aria-live="polite">
        {ticket && `${ticket.number} ${kitMessages[locale].states[ticket.state]}`}
      </p>
    </section>
  );
}

function NoTicket({ snapshot, locale }: { snapshot: CounterView; locale: Locale }) {
  const messages = counterMessages[locale];
  const { counter, waitingTotal } = snapshot;
  return (
    <div class="no-ticket">
      <p class="no-ticket-state">{counter.open ? messages.nobodyAtCounter : messages.counterClosed}</p>
      <p>{waitingTotal > 0 ? messages.peopleWaiting(waitingTotal) : messages.nobodyWaiting}</p>
    </div>
  );
}

function Ticket({ ticket, now, locale }: { ticket: StaffTicket; now: number; locale: Locale }) {
  const messages = counterMessages[locale];
  const { states, priorities } = kitMessages[locale];
  const since = ticket.servedAt ?? ticket.lastCalledAt ?? ticket.calledAt ?? ticket.issuedAt;
  const time = clockTime(since, locale);
  return (
    <>
      <div class="ticket-head">
        <p class="number ticket-number">{ticket.number}</p>
        <div class="ticket-state">
          <strong>{states[ticket.state]}</strong>
          <span class="number ticket-clock">{minutesAndSeconds(secondsSince(since, now))}</span>
          <span>
            {ticket.state === 'serving' ? messages.servedAt(time) : messages.calledAt(time)}
            {ticket.calls > 1 && `, ${messages.calls(ticket.calls)}`}
          </span>
          <span class="quiet">{messages.waitedSince(clockTime(ticket.issuedAt, locale))}</span>
        </div>
      </div>
      <dl class="facts">
        <Fact term={messages.name} value={ticket.name ?? messages.unknownName} />
        <Fact term={messages.service} value={ticket.service.name} />
        <Fact term={messages.phone} value={ticket.phone ? spokenPhone(ticket.phone) : '–'} />
        <Fact term={messages.priority} value={priorities[ticket.priorityClass]} />
      </dl>
    </>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
