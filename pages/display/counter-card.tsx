import type { Locale } from '../../shared/page.ts';
import type { DisplayCounter } from '../../shared/snapshots.ts';
import { kitMessages } from '../kit/messages.ts';
import { nameLengths } from './grid.ts';
import { lengthClass } from './length-class.ts';
import { displayMessages } from './messages.ts';

interface CounterCardProps {
  counter: DisplayCounter;
  /** Called a moment ago, or being announced now. */
  highlighted: boolean;
  locale: Locale;
}

export function CounterCard({ counter, highlighted, locale }: CounterCardProps) {
  const { ticket, open } = counter;
  const name = <span class={`counter-name ${lengthClass(counter.name, nameLengths)}`}>{counter.name}</span>;
  if (!ticket) {
    const { closed, ready } = displayMessages[locale];
    return (
      <li class={`counter ${open ? 'is-open' : 'is-closed'}`}>
        {name}
        <span class="counter-idle">{open ? ready : closed}</span>
      </li>
    );
  }
  return (
    <li class={`counter ${highlighted ? 'is-calling' : `is-${ticket.state}`}`}>
      {name}
      <span class="number counter-number">{ticket.number}</span>
      <span class="counter-state">{kitMessages[locale].states[ticket.state]}</span>
    </li>
  );
}
