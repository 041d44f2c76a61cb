import type { ServiceListProps } from '../../shared/page-props.ts';
import type { ServiceSettings } from '../../shared/snapshots.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { ServiceName } from './parts/badges.tsx';
import type { Column } from './parts/data-table.tsx';
import { count } from './parts/figures.ts';
import { ListPage } from './parts/list-page.tsx';
import { pageTitle } from './parts/page-title.ts';
import { queueMessages } from './queue-messages.ts';

function ServiceListView(props: ViewProps<ServiceListProps>) {
  const { context, services } = props;
  const { locale } = context;
  const messages = adminMessages[locale];
  const t = messages.services;
  const columns: [Column<ServiceSettings>, ...Column<ServiceSettings>[]] = [
    {
      head: t.name,
      cell: (service) => <ServiceName service={service} href={inBranch(`/admin/services/${service.id}`, props)} />,
    },
    {
      head: t.example,
      cell: ({ prefix, digits, firstNumber }) => (
        <span class="number">{prefix + String(firstNumber).padStart(digits, '0')}</span>
      ),
    },
    {
      head: t.quota,
      numeric: true,
      cell: ({ dailyQuota }) => (dailyQuota === null ? t.unlimited : count(dailyQuota, locale)),
    },
    {
      head: queueMessages[locale].services.hours,
      cell: ({ hours }) => (hours ? queueMessages[locale].branches.limited : queueMessages[locale].services.byBranch),
    },
    { head: t.phone, cell: ({ phoneRequired }) => (phoneRequired ? t.required : t.optional) },
    { head: messages.form.position, numeric: true, cell: ({ position }) => position },
  ];
  return (
    <ListPage
      context={context}
      scope={props}
      done={props.done}
      section="/admin/services"
      rows={services}
      columns={columns}
      t={t}
    />
  );
}

export const serviceList: Page<ServiceListProps> = {
  title: (_, locale) => pageTitle(adminMessages[locale].services.title, locale),
  View: ServiceListView,
};
