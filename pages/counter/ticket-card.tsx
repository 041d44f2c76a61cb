import type { Locale } from '../../shared/page.ts';
import type { CounterView, StaffTicket } from '../../shared/snapshots.ts';
import { kitMessages } from '../kit/messages.ts';
import { clockTime, secondsSince } from '../kit/time.ts';
import { whyText } from '../kit/why.ts';
import { counterMessages } from './messages.ts';
import { spokenPhone } from './phone.ts';
import { PrintNote } from './print-note.tsx';

interface TicketCardProps {
  snapshot: CounterView;
  print: (() => void) | null;
  now: number;
  locale: Locale;
}

export function TicketCard({ snapshot, print, now, locale }: TicketCardProps) {
  const messages = counterMessages[locale];
  const { ticket } = snapshot;
  return (
    <section class={`panel ticket ${ticket ? `is-${ticket.state}` : ''}`} aria-labelledby="ticket-title">
      <h2 id="ticket-title" class="visually-hidden">
        {messages.ticket}
      </h2>
      {ticket ? (
        <Ticket ticket={ticket} print={print} now={now} locale={locale} />
      ) : (
        <NoTicket snapshot={snapshot} locale={locale} />
      )}
      <p class="visually-hidden" aria-live="polite">
        {ticket && `${ticket.number} ${kitMessages[locale].states[ticket.state]}`}
      </p>
    </section>
  );
}

function NoTicket({ snapshot, locale }: { snapshot: CounterView; locale: Locale }) {
  const messages = counterMessages[locale];
  const { counter, waitingTotal, next } = snapshot;
  if (counter.break) {
    const { reason, since } = counter.break;
    return <p class="no-ticket no-ticket-state">{messages.onBreak(reason, clockTime(since, locale))}</p>;
  }
  return (
    <div class="no-ticket">
      <p class="no-ticket-state">{counter.open ? messages.nobodyAtCounter : messages.counterClosed}</p>
      <p>{waitingTotal > 0 ? messages.peopleWaiting(waitingTotal) : messages.nobodyWaiting}</p>
      {next && (
        <p class="next-up">{messages.nextUp(next.number, whyText(next.why, memberNames(snapshot, locale), locale))}</p>
      )}
    </div>
  );
}

function Ticket({ ticket, print, now, locale }: Omit<TicketCardProps, 'snapshot'> & { ticket: StaffTicket }) {
  const messages = counterMessages[locale];
  const { states } = kitMessages[locale];
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
          <PrintNote ticket={ticket} again={print} locale={locale} />
        </div>
      </div>
      {ticket.note && (
        <p class="ticket-note">
          <strong>{messages.note}:</strong> {ticket.note}
        </p>
      )}
      <dl class="facts">
        <Fact term={messages.name} value={ticket.name ?? messages.unknownName} />
        <Fact term={messages.service} value={ticket.service.name} />
        <Fact term={messages.phone} value={ticket.phone ? spokenPhone(ticket.phone) : '–'} />
        <Fact term={messages.priority} value={ticket.priorityName[locale]} />
        {ticket.journey && (
          <Fact
            term={messages.journey}
            value={messages.journeyStep(ticket.journey.name, ticket.journey.step + 1, ticket.journey.steps)}
          />
        )}
      </dl>
    </>
  );
}

/** The classes and services of the branch by code or id. */
function memberNames({ choices, services }: CounterView, locale: Locale): (member: string) => string {
  const names = new Map([
    ...choices.priorityClasses.map(({ code, name }): [string, string] => [code, name[locale]]),
    ...[...choices.services, ...services].map(({ id, name }): [string, string] => [id, name]),
  ]);
  return (member) => names.get(member) ?? member;
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
