import type { Locale } from '../../shared/page.ts';
import type { HistoryItem } from '../../shared/snapshots.ts';
import { regularClass } from '../../shared/ticket.ts';
import { shortDay } from '../kit/dates.ts';
import { clockTime } from '../kit/time.ts';
import { adminMessages } from './messages.ts';
import { Badge, ServiceName, StateBadge } from './parts/badges.tsx';
import { DataTable } from './parts/data-table.tsx';
import { duration, nothing } from './parts/figures.ts';

export function HistoryTable({ items, locale }: { items: HistoryItem[]; locale: Locale }) {
  const t = adminMessages[locale].history;
  return (
    <DataTable
      label={t.table}
      rows={items}
      rowKey={({ id }) => id}
      empty={t.empty}
      columns={[
        { head: t.number, cell: ({ number }) => <span class="number">{number}</span> },
        { head: t.day, cell: ({ serviceDay }) => <span class="day">{shortDay(serviceDay, locale)}</span> },
        { head: t.state, cell: ({ state }) => <StateBadge state={state} locale={locale} /> },
        { head: t.service, cell: ({ service }) => <ServiceName service={service} /> },
        { head: t.counter, cell: ({ counter }) => counter?.name ?? nothing },
        { head: t.staff, cell: ({ staff }) => staff ?? nothing },
        {
          head: t.name,
          cell: ({ name, priorityClass, priorityName }) => (
            <span class="person">
              {name ?? nothing} {priorityClass !== regularClass && <Badge tone="primary">{priorityName[locale]}</Badge>}
            </span>
          ),
        },
        { head: t.phone, cell: ({ phone }) => phone ?? nothing },
        { head: t.issued, numeric: true, cell: ({ issuedAt }) => clockTime(issuedAt, locale) },
        { head: t.called, numeric: true, cell: ({ calledAt }) => (calledAt ? clockTime(calledAt, locale) : nothing) },
        { head: t.wait, numeric: true, cell: ({ wait }) => duration(wait, locale) },
        { head: t.serviceTime, numeric: true, cell: ({ serviceTime }) => duration(serviceTime, locale) },
      ]}
    />
  );
}
