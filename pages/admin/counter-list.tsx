import type { CounterListProps } from '../../shared/page-props.ts';
import type { CounterSettings } from '../../shared/snapshots.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { ServiceName } from './parts/badges.tsx';
import type { Column } from './parts/data-table.tsx';
import { nothing } from './parts/figures.ts';
import { ListPage } from './parts/list-page.tsx';
import { pageTitle } from './parts/page-title.ts';

function CounterListView(props: ViewProps<CounterListProps>) {
  const { context, counters, services } = props;
  const messages = adminMessages[context.locale];
  const t = messages.counters;
  const serviceById = new Map(services.map((service) => [service.id, service]));
  const columns: [Column<CounterSettings>, ...Column<CounterSettings>[]] = [
    { head: t.name, cell: ({ id, name }) => <a href={inBranch(`/admin/counters/${id}`, props)}>{name}</a> },
    {
      head: t.services,
      cell: ({ serviceIds }) => {
        const served = serviceIds.flatMap((id) => serviceById.get(id) ?? []);
        if (served.length === 0) return t.none;
        return (
          <ol class="ranked">
            {served.map((service) => (
              <li key={service.id}>
                <ServiceName service={service} />
              </li>
            ))}
          </ol>
        );
      },
    },
    { head: t.staff, cell: ({ staff }) => staff.join(', ') || nothing },
    { head: messages.form.position, numeric: true, cell: ({ position }) => position },
  ];
  return (
    <ListPage
      context={context}
      scope={props}
      done={props.done}
      section="/admin/counters"
      rows={counters}
      columns={columns}
      t={t}
    />
  );
}

export const counterList: Page<CounterListProps> = {
  title: (_, locale) => pageTitle(adminMessages[locale].counters.title, locale),
  View: CounterListView,
};
