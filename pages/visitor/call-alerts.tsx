import { useState } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import type { TicketView } from '../../shared/snapshots.ts';
import { useWakeLock } from '../kit/use-wake-lock.ts';
import { chime } from './chime.ts';
import { visitorMessages } from './messages.ts';
import { allowNotifications } from './notification.ts';
import { useBlinkingTitle } from './use-blinking-title.ts';
import { useCallAlert } from './use-call-alert.ts';

/** Makes sure that a call is noticed. Browsers ask for a tap before a page may make a sound. */
export function CallAlerts({ ticket, locale }: { ticket: TicketView; locale: Locale }) {
  const words = visitorMessages[locale].ticket;
  const [active, setActive] = useState(false);
  const text = words.titleCalled(ticket.number, ticket.counter?.name ?? null);
  useCallAlert(ticket, words.called(null).title, text);
  useBlinkingTitle(ticket.state === 'called', text);
  useWakeLock(active);

  // Tapped again it only sounds again, for those who want to try.
  const activate = () => {
    chime.unlock();
    setActive(true);
    void allowNotifications();
  };
  return (
    <button class={active ? 'btn alerts is-active' : 'btn btn-primary alerts'} type="button" onClick={activate}>
      <strong>{active ? words.alertsActive : words.alertsOn}</strong>
      <span role="status">{active ? words.alertsActiveWhy : words.alertsWhy}</span>
    </button>
  );
}
