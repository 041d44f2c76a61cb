import type { Locale } from '../../shared/page.ts';
import type { ServiceView } from '../../shared/snapshots.ts';
import { visitorMessages } from './messages.ts';

export interface ServiceCardProps {
  service: ServiceView;
  locale: Locale;
  /** This service's number, or another's, is being asked for. */
  busy: 'this' | 'other' | null;
}

export function ServiceCard({ service, locale, busy }: ServiceCardProps) {
  const words = visitorMessages[locale].home;
  const { id, name, prefix, opensAt, closesAt, dailyQuota, remaining } = service;
  return (
    <li class={service.open ? 'panel service' : 'panel service is-closed'}>
      <div class="service-head">
        <span class="service-prefix" aria-hidden="true">
          {prefix}
        </span>
        <div>
          <h3>{name}</h3>
          <p>{opensAt && closesAt ? words.hours(opensAt, closesAt) : words.allDay}</p>
          {service.lastIssueAt && <p>{words.lastIssue(service.lastIssueAt)}</p>}
          {service.phoneRequired && <p>{words.phoneRequired}</p>}
        </div>
      </div>
      <dl class="service-figures">
        <div>
          <dt>{words.waiting}</dt>
          <dd class="number">{words.people(service.waiting)}</dd>
        </div>
        {dailyQuota !== null && remaining !== null && (
          <div>
            <dt>{words.remaining}</dt>
            <dd class="number">{words.remainingOf(remaining, dailyQuota)}</dd>
          </div>
        )}
      </dl>
      {service.open ? (
        <button
          type="submit"
          class="btn btn-primary service-take"
          name="serviceId"
          value={id}
          // Not `disabled`: that would drop the focus, and Firefox would keep it so after a reload.
          aria-disabled={busy ? true : undefined}
        >
          {busy === 'this' && <span class="spinner" aria-hidden="true" />}
          {busy === 'this' ? words.sending : words.take}
          <span class="visually-hidden"> {words.takeFor(name)}</span>
        </button>
      ) : (
        <p class="service-closed">{words.closed(service.closedBecause ?? 'inactive', opensAt)}</p>
      )}
    </li>
  );
}
