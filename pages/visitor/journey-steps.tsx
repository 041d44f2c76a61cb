import type { Locale } from '../../shared/page.ts';
import type { TicketView } from '../../shared/snapshots.ts';
import { visitorMessages } from './messages.ts';

export function JourneySteps({ journey, locale }: { journey: NonNullable<TicketView['journey']>; locale: Locale }) {
  const words = visitorMessages[locale].ticket;
  return (
    <section class="panel journey" aria-labelledby="journey">
      <h2 id="journey">{journey.name}</h2>
      <ol aria-label={words.steps}>
        {journey.steps.map(({ service, state }, index) => (
          <li key={index} class={`is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            {service.name} <small>{words.stepStates[state]}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
