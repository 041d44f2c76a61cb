import type { Locale } from '../../shared/page.ts';
import type { DisplayCounter } from '../../shared/snapshots.ts';
import { kitMessages } from '../kit/messages.ts';
import { displayMessages } from './messages.ts';

interface CounterCardProps {
  counter: DisplayCounter;
  /** Called a moment ago, or being announced now. */
  highlighted: boolean;
  locale: Locale;
}

export function CounterCard({ counter, highlighted, locale }: CounterCardProps) {
  const { ticket, open, name } = counter;
  if (!ticket) {
    const { closed, ready } = displayMessages[locale];
    return (
      <li class={`counter ${open ? 'is-open' : 'is-closed'}`}>
        <span class="counter-name">{name}</span>
        <span class="counter-idle">{open ? ready : closed}</span>
      </li>
    );
  }
  return (
    <li class={`counter ${highlighted ? 'is-calling' : `is-${ticket.state}`}`}>
      <span class="counter-name">{name}</span>
      <span class="number counter-number">{ticket.number}</span>
      <span class="counter-state">{kitMessages[locale].states[ticket.state]}</span>
    </li>
  );
}
