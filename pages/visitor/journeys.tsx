import type { Locale } from '../../shared/page.ts';
import type { JourneyView, ServiceView } from '../../shared/snapshots.ts';
import { visitorMessages } from './messages.ts';

interface JourneysProps {
  journeys: JourneyView[];
  services: ServiceView[];
  locale: Locale;
  /** This journey's number, or another, is being asked for. */
  busy: (id: string) => 'this' | 'other' | null;
}

/** Visits of several steps; each begins with the number of its first service. */
export function Journeys({ journeys, services, locale, busy }: JourneysProps) {
  if (journeys.length === 0) return null;
  const words = visitorMessages[locale].home;
  const byId = new Map(services.map((service) => [service.id, service]));
  return (
    <section class="services" aria-labelledby="journeys">
      <h2 id="journeys" class="visually-hidden">
        {words.journeys}
      </h2>
      <ul>
        {journeys.map((journey) => (
          <JourneyCard
            key={journey.id}
            journey={journey}
            first={byId.get(journey.services[0]?.id ?? '')}
            locale={locale}
            busy={busy(journey.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  journey: JourneyView;
  first: ServiceView | undefined;
  locale: Locale;
  busy: 'this' | 'other' | null;
}

function JourneyCard({ journey, first, locale, busy }: CardProps) {
  const words = visitorMessages[locale].home;
  return (
    <li class={first?.open ? 'panel service' : 'panel service is-closed'}>
      <div>
        <h3>{journey.name}</h3>
        <ol class="journey-names" aria-label={words.steps}>
          {journey.services.map((service) => (
            <li key={service.id}>{service.name}</li>
          ))}
        </ol>
      </div>
      {first?.open ? (
        <button
          type="submit"
          class="btn btn-primary service-take"
          name="journeyId"
          value={journey.id}
          // Not `disabled`: that would drop the focus, and Firefox would keep it so after a reload.
          aria-disabled={busy ? true : undefined}
        >
          {busy === 'this' && <span class="spinner" aria-hidden="true" />}
          {busy === 'this' ? words.sending : words.take}
          <span class="visually-hidden"> {words.takeFor(journey.name)}</span>
        </button>
      ) : (
        <p class="service-closed">{words.closed(first?.closedBecause ?? 'inactive', first?.opensAt ?? null)}</p>
      )}
    </li>
  );
}
