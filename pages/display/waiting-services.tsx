import type { Locale } from '../../shared/page.ts';
import type { DisplayView } from '../../shared/snapshots.ts';
import { displayMessages } from './messages.ts';
import { waitingList } from './waiting-list.ts';

export function WaitingServices({ services, locale }: { services: DisplayView['waiting']; locale: Locale }) {
  const messages = displayMessages[locale];
  const list = waitingList(services);
  return (
    <section class="panel" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{messages.waiting}</h2>
      {services.length === 0 && <p>{messages.nobodyWaiting}</p>}
      <ul class={`waiting-list is-${list}`}>
        {services.map((service) => (
          <li key={service.id}>
            <span class="waiting-name">
              {service.prefix && <b>{service.prefix}</b>} {list === 'letters' ? '' : service.name}
            </span>
            <span class="number waiting-count">{service.waiting}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
