import type { JourneyListProps } from '../../shared/page-props.ts';
import type { JourneySettings } from '../../shared/snapshots.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { inBranch } from './parts/addresses.ts';
import type { Column } from './parts/data-table.tsx';
import { ListPage } from './parts/list-page.tsx';
import { pageTitle } from './parts/page-title.ts';
import { queueMessages } from './queue-messages.ts';

function JourneyListView(props: ViewProps<JourneyListProps>) {
  const { context, journeys, services } = props;
  const t = queueMessages[context.locale].journeys;
  const names = new Map(services.map(({ id, name }) => [id, name]));
  const columns: [Column<JourneySettings>, ...Column<JourneySettings>[]] = [
    { head: t.name, cell: ({ id, name }) => <a href={inBranch(`/admin/journeys/${id}`, props)}>{name}</a> },
    { head: t.steps, cell: ({ serviceIds }) => serviceIds.map((id) => names.get(id) ?? id).join(' → ') },
  ];
  return (
    <ListPage
      context={context}
      scope={props}
      done={props.done}
      section="/admin/journeys"
      rows={journeys}
      columns={columns}
      t={t}
    />
  );
}

export const journeyList: Page<JourneyListProps> = {
  title: (_, locale) => pageTitle(queueMessages[locale].journeys.title, locale),
  View: JourneyListView,
};
