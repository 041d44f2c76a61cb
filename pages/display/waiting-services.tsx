import type { Locale } from '../../shared/page.ts';
import type { DisplayView } from '../../shared/snapshots.ts';
import { displayMessages } from './messages.ts';

/** More than fit under one another stand side by side. */
function density(services: number): string {
  if (services <= 5) return 'few';
  if (services <= 8) return 'some';
  return services <= 14 ? 'many' : 'crowd';
}

export function WaitingServices({ services, locale }: { services: DisplayView['waiting']; locale: Locale }) {
  const messages = displayMessages[locale];
  const layout = density(services.length);
  return (
    <section class="panel" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{messages.waiting}</h2>
      {services.length === 0 && <p>{messages.nobodyWaiting}</p>}
      <ul class={`waiting-list ${layout}`}>
        {services.map((service) => (
          <li key={service.id}>
            <span class="waiting-name">
              {service.prefix && <b>{service.prefix}</b>} {layout === 'crowd' && service.prefix ? '' : service.name}
            </span>
            <span class="number waiting-count">{service.waiting}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
