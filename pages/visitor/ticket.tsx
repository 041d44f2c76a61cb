import { useEffect } from 'preact/hooks';
import type { TicketProps } from '../../shared/page-props.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { QrCode } from '../kit/qr-code.tsx';
import { CallAlerts } from './call-alerts.tsx';
import { CallingList } from './calling-list.tsx';
import { CancelTicket } from './cancel-ticket.tsx';
import { FormAlert } from './form-alert.tsx';
import { GoesOn } from './goes-on.tsx';
import { JourneySteps } from './journey-steps.tsx';
import { visitorMessages } from './messages.ts';
import { rememberTicket } from './my-tickets.ts';
import { refusalText } from './refusal-text.ts';
import { Shell } from './shell.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketHead } from './ticket-head.tsx';
import { finished, isElsewhere, ticketTitle } from './ticket-words.ts';

function TicketView({ snapshot: ticket, qr, error, context }: ViewProps<TicketProps>) {
  const { locale } = context;
  const words = visitorMessages[locale].ticket;
  const over = finished(ticket);
  useEffect(() => rememberTicket(ticket, () => localStorage), [ticket]);
  const home = `/?branch=${encodeURIComponent(ticket.branch.id)}`;
  return (
    <Shell
      context={context}
      heading={<TicketHead ticket={ticket} locale={locale} />}
      {...(ticket.state === 'called' && { tone: 'called' })}
    >
      <div class="ticket">
        {error && <FormAlert>{refusalText(error, locale)}</FormAlert>}
        {!over && <CallAlerts ticket={ticket} locale={locale} />}
        {ticket.next && <GoesOn next={ticket.next} locale={locale} />}
        {over && !ticket.next && (
          <a class="btn btn-light btn-wide" href={home}>
            {words.takeNew}
          </a>
        )}
        <noscript>
          <a class="btn btn-primary btn-wide" href={context.path}>
            {words.reload}
          </a>
        </noscript>
        {ticket.state !== 'called' && ticket.state !== 'serving' && !over && (
          <CallingList calling={ticket.calling} locale={locale} />
        )}
        {isElsewhere(ticket) && <p class="panel ticket-moved">{words.sameNumber(ticket.number)}</p>}
        {ticket.journey && <JourneySteps journey={ticket.journey} locale={locale} />}
        <section class="panel ticket-slip">
          <TicketFacts ticket={ticket} locale={locale} />
          {!over && (
            <figure class="ticket-qr">
              <QrCode {...qr} label={words.qr} />
              <figcaption>{words.scan}</figcaption>
            </figure>
          )}
        </section>
        {ticket.state === 'waiting' && <CancelTicket ticket={ticket} csrf={context.csrf} locale={locale} />}
        {!over && (
          <p class="ticket-another">
            <a href={home}>{words.another}</a>
          </p>
        )}
      </div>
    </Shell>
  );
}

export const ticketPage: Page<TicketProps> = {
  title: ({ snapshot }, locale) => ticketTitle(snapshot, locale),
  View: TicketView,
  live: ({ snapshot }) => (finished(snapshot) ? null : `/api/v1/tickets/${encodeURIComponent(snapshot.id)}/live`),
};
