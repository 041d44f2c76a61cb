import type { PriorityListProps } from '../../shared/page-props.ts';
import type { PriorityClassSettings } from '../../shared/snapshots.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { inBranch } from './parts/addresses.ts';
import type { Column } from './parts/data-table.tsx';
import { ListPage } from './parts/list-page.tsx';
import { pageTitle } from './parts/page-title.ts';
import { queueMessages } from './queue-messages.ts';

function PriorityListView(props: ViewProps<PriorityListProps>) {
  const { context, classes } = props;
  const { locale } = context;
  const t = queueMessages[locale].priorities;
  const yesNo = (value: boolean) => (value ? t.yes : t.no);
  const columns: [Column<PriorityClassSettings>, ...Column<PriorityClassSettings>[]] = [
    {
      head: t.name,
      cell: ({ code, name }) => <a href={inBranch(`/admin/priorities/${code}`, props)}>{name[locale]}</a>,
    },
    { head: t.priority, cell: ({ priority }) => yesNo(priority) },
    { head: t.visitor, cell: ({ visitorMayChoose }) => yesNo(visitorMayChoose) },
  ];
  return (
    <ListPage
      context={context}
      scope={props}
      done={props.done}
      section="/admin/priorities"
      rows={classes.map((one) => ({ ...one, id: one.code }))}
      columns={columns}
      t={t}
    />
  );
}

export const priorityList: Page<PriorityListProps> = {
  title: (_, locale) => pageTitle(queueMessages[locale].priorities.title, locale),
  View: PriorityListView,
};
