import type { Locale } from '../../shared/page.ts';
import type { DashboardView } from '../../shared/snapshots.ts';
import { adminMessages } from './messages.ts';
import { Badge, ServiceName, StateBadge } from './parts/badges.tsx';
import { DataTable } from './parts/data-table.tsx';
import { count, duration, nothing } from './parts/figures.ts';

export function DashboardServices({ services, locale }: { services: DashboardView['services']; locale: Locale }) {
  const t = adminMessages[locale].dashboard;
  return (
    <section class="card">
      <h2>{t.services}</h2>
      <DataTable
        label={t.services}
        rows={services}
        rowKey={(service) => service.id}
        empty={t.noServices}
        columns={[
          {
            head: t.service,
            cell: (service) => (
              <>
                <ServiceName service={service} />{' '}
                {service.closedBecause && <Badge tone="warning">{t.closedBecause[service.closedBecause]}</Badge>}
              </>
            ),
          },
          { head: t.waiting, numeric: true, cell: (service) => <strong>{count(service.waiting, locale)}</strong> },
          { head: t.issued, numeric: true, cell: (service) => count(service.issued, locale) },
          { head: t.completed, numeric: true, cell: (service) => count(service.completed, locale) },
          {
            head: t.remaining,
            numeric: true,
            cell: (service) =>
              service.dailyQuota === null ? (
                t.unlimited
              ) : (
                <>
                  {count(service.remaining, locale)} <small>{t.ofQuota(count(service.dailyQuota, locale))}</small>
                </>
              ),
          },
          { head: t.averageWait, numeric: true, cell: (service) => duration(service.averageWait, locale) },
        ]}
      />
    </section>
  );
}

export function DashboardCounters({ counters, locale }: { counters: DashboardView['counters']; locale: Locale }) {
  const t = adminMessages[locale].dashboard;
  return (
    <section class="card">
      <h2>{t.counters}</h2>
      <DataTable
        label={t.counters}
        rows={counters}
        rowKey={(counter) => counter.id}
        empty={t.noCounters}
        columns={[
          { head: t.counter, cell: (counter) => counter.name },
          {
            head: t.state,
            cell: ({ open }) => <Badge tone={open ? 'success' : 'neutral'}>{open ? t.open : t.closed}</Badge>,
          },
          { head: t.who, cell: ({ staff }) => staff ?? nothing },
          {
            head: t.number,
            cell: ({ ticket }) =>
              ticket ? (
                <>
                  <span class="number">{ticket.number}</span> <StateBadge state={ticket.state} locale={locale} />
                </>
              ) : (
                nothing
              ),
          },
          { head: t.completed, numeric: true, cell: (counter) => count(counter.completed, locale) },
          { head: t.averageService, numeric: true, cell: (counter) => duration(counter.averageService, locale) },
        ]}
      />
    </section>
  );
}
