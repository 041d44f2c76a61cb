import { indonesianZones } from '../../shared/indonesian-zones.ts';
import type { BranchListProps } from '../../shared/page-props.ts';
import type { BranchSettings } from '../../shared/snapshots.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { inBranch } from './parts/addresses.ts';
import { type Column, DataTable } from './parts/data-table.tsx';
import { Icon } from './parts/icon.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { queueMessages } from './queue-messages.ts';

const zoneLabel = (zone: string) => indonesianZones.find(({ name }) => name === zone)?.label ?? zone;

function BranchListView(props: ViewProps<BranchListProps>) {
  const { context, all, mayAdd } = props;
  const t = queueMessages[context.locale].branches;
  const columns: [Column<BranchSettings>, ...Column<BranchSettings>[]] = [
    { head: t.name, cell: ({ id, name }) => <a href={`/admin/branches/${id}`}>{name}</a> },
    { head: t.timeZone, cell: ({ timeZone }) => zoneLabel(timeZone) },
    { head: t.hours, cell: ({ hours }) => (hours ? t.limited : t.always) },
  ];
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={t.title} lead={t.lead}>
        {mayAdd && (
          <a class="btn btn-sm btn-primary" href={inBranch('/admin/branches/new', props)}>
            <Icon name="add" />
            {t.add}
          </a>
        )}
      </PageHead>
      <section class="card">
        <DataTable label={t.title} columns={columns} rows={all} rowKey={({ id }) => id} empty={t.empty} />
      </section>
    </Layout>
  );
}

export const branchList: Page<BranchListProps> = {
  title: (_, locale) => pageTitle(queueMessages[locale].branches.title, locale),
  View: BranchListView,
};
