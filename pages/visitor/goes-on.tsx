import { useEffect } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import type { TicketView } from '../../shared/snapshots.ts';
import { visitorMessages } from './messages.ts';

/** Long enough to be read, short enough not to be in the way. */
const readingTime = 2500;

/** The visit goes on with another number; its page follows along by itself, and the way back skips this one. */
export function GoesOn({ next, locale }: { next: NonNullable<TicketView['next']>; locale: Locale }) {
  const address = `/t/${encodeURIComponent(next.id)}`;
  useEffect(() => {
    const timer = setTimeout(() => location.replace(address), readingTime);
    return () => clearTimeout(timer);
  }, [address]);
  return (
    <a class="btn btn-primary btn-wide" href={address}>
      {visitorMessages[locale].ticket.toNext(next.number)}
    </a>
  );
}
