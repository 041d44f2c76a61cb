import { longDay } from '../../../pages/kit/dates.ts';
import { clockTime } from '../../../pages/kit/time.ts';
import type { Locale } from '../../../shared/page.ts';
import type { TicketView } from '../../../shared/snapshots.ts';
import { regularClass } from '../../../shared/ticket.ts';
import type { TicketFacts } from '../../../shared/ticket-paper.ts';
import type { WaitRange } from './estimate-wait.ts';

const minutes: Record<Locale, (range: WaitRange) => string> = {
  id: ({ from, to }) => (from === 0 ? `kurang dari ${to} menit` : `${from}–${to} menit`),
  en: ({ from, to }) => (from === 0 ? `less than ${to} minutes` : `${from}–${to} minutes`),
};

/** What a ticket's paper can say of it. */
export function ticketFacts(
  ticket: TicketView,
  { address, estimate, locale }: { address: string; estimate: WaitRange | null; locale: Locale },
): TicketFacts {
  return {
    branch: ticket.branch.name,
    number: ticket.number,
    service: ticket.service.name,
    priority: ticket.priorityClass === regularClass ? null : ticket.priorityName[locale],
    journey: ticket.journey?.name ?? null,
    date: longDay(ticket.serviceDay, locale),
    time: clockTime(ticket.issuedAt, locale),
    ahead: ticket.ahead === null ? null : String(ticket.ahead),
    estimate: estimate && minutes[locale](estimate),
    address,
  };
}
