import type { StaffListProps } from '../../shared/page-props.ts';
import type { StaffAccount } from '../../shared/snapshots.ts';
import { dayAndTime } from '../kit/dates.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { Badge } from './parts/badges.tsx';
import type { Column } from './parts/data-table.tsx';
import { ListPage } from './parts/list-page.tsx';
import { pageTitle } from './parts/page-title.ts';
import { queueMessages } from './queue-messages.ts';

/** Of thirty counters nobody wants to read every name here. */
const namesShown = 3;

function StaffListView(props: ViewProps<StaffListProps>) {
  const { context, accounts, counters, services } = props;
  const { locale, staff: me } = context;
  const t = adminMessages[locale];
  const reach = queueMessages[locale].staff;
  const named = (ids: readonly string[], known: readonly { id: string; name: string }[]) => {
    const names = known.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    const shown = names.slice(0, namesShown);
    const others = ids.length - shown.length;
    return [shown.join(', '), others > 0 ? reach.andMore(others) : ''].filter(Boolean).join(' ');
  };
  const columns: [Column<StaffAccount>, ...Column<StaffAccount>[]] = [
    {
      head: t.staff.name,
      cell: ({ id, name }) => (
        <>
          <a href={inBranch(`/admin/staff/${id}`, props)}>{name}</a>{' '}
          {id === me?.id && <Badge tone="primary">{t.staff.you}</Badge>}
        </>
      ),
    },
    { head: t.staff.username, cell: ({ username }) => username },
    { head: t.staff.role, cell: ({ role }) => t.roles[role] },
    { head: t.staff.counter, cell: ({ counterIds }) => named(counterIds, counters) || t.staff.anyCounter },
    { head: reach.serviceColumn, cell: ({ serviceIds }) => named(serviceIds, services) || reach.all },
    {
      head: t.staff.lastSignIn,
      cell: ({ lastSignInAt, demonstrationPassword }) => (
        <>
          {lastSignInAt ? dayAndTime(lastSignInAt, locale) : t.staff.never}{' '}
          {demonstrationPassword && <Badge tone="warning">{t.staff.demonstrationPassword}</Badge>}
        </>
      ),
    },
  ];
  return (
    <ListPage
      context={context}
      scope={props}
      done={props.done}
      section="/admin/staff"
      rows={accounts}
      columns={columns}
      t={t.staff}
    />
  );
}

export const staffList: Page<StaffListProps> = {
  title: (_, locale) => pageTitle(adminMessages[locale].staff.title, locale),
  View: StaffListView,
};
