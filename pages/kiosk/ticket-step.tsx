import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import type { KioskTicket } from '../../shared/snapshots.ts';
import { regularClass } from '../../shared/ticket.ts';
import { QrCode } from '../kit/qr-code.tsx';
import { kioskMessages } from './messages.ts';
import type { Paper } from './print/paper.ts';
import { StepHeading } from './step-heading.tsx';

interface TicketStepProps {
  taken: KioskTicket;
  paper: Paper;
  /** Seconds until the start is shown again. */
  shownFor: number;
  locale: Locale;
  leave: () => void;
}

export function TicketStep({ taken, paper, shownFor, locale, leave }: TicketStepProps) {
  const { ticket, qr } = taken;
  const t = kioskMessages[locale];
  const left = useCountdown(shownFor, leave);
  const { ahead } = ticket;
  return (
    <section class="step ticket-step" aria-labelledby="step">
      <div class="ticket">
        <StepHeading>
          <span id="step" class="ticket-label">
            {t.number}
          </span>
          <span class="ticket-number number" data-length={Math.min(ticket.number.length, 9)}>
            {ticket.number}
          </span>
        </StepHeading>
        <p class="ticket-service">{ticket.service.name}</p>
        {ticket.priorityClass !== regularClass && <p class="ticket-class">{ticket.priorityName[locale]}</p>}
        {ahead !== null && <p class="ticket-ahead">{ahead === 0 ? t.next : t.ahead(ahead)}</p>}
      </div>
      <div class="ticket-side">
        <p class={`paper is-${paper}`} role="status">
          {paper === 'none' ? t.unprinted : t.print[paper]}
          {paper === 'failed' && <span>{t.photograph}</span>}
        </p>
        <figure>
          <QrCode {...qr} label={t.qr} />
          <figcaption>{t.scan}</figcaption>
        </figure>
      </div>
      <div class="ways">
        <div class="returns">
          <progress max={shownFor} value={left} aria-hidden="true" />
          <span>{t.returns(left)}</span>
        </div>
        <button type="button" class="main" onClick={leave}>
          {t.done}
        </button>
      </div>
    </section>
  );
}

/** Seconds that are left; more are given when `seconds` grows. */
function useCountdown(seconds: number, onEnd: () => void): number {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setPassed((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, seconds - passed);
  useEffect(() => {
    if (left === 0) onEnd();
  }, [left, onEnd]);
  return left;
}
