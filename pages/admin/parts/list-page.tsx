import type { ViewContext } from '../../kit/page.ts';
import { type BranchScope, inBranch } from './addresses.ts';
import { type Column, DataTable } from './data-table.tsx';
import { Icon } from './icon.tsx';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';

interface Listed {
  id: string;
  active: boolean;
}

interface Props<Row extends Listed> {
  context: ViewContext;
  scope: BranchScope;
  done: string | null;
  section: string;
  rows: Row[];
  columns: [Column<Row>, ...Column<Row>[]];
  t: { title: string; lead: string; add: string; listActive: string; listInactive: string; empty: string };
}

/** People, counters and services are listed alike: those in use, and below them those that are not. */
export function ListPage<Row extends Listed>({ context, scope, done, section, rows, columns, t }: Props<Row>) {
  const inactive = rows.filter(({ active }) => !active);
  const table = (label: string, some: Row[]) => (
    <DataTable label={label} columns={columns} rows={some} rowKey={({ id }) => id} empty={t.empty} />
  );
  return (
    <Layout context={context} scope={scope} done={done}>
      <PageHead title={t.title} lead={t.lead}>
        <a class="btn btn-sm btn-primary" href={inBranch(`${section}/new`, scope)}>
          <Icon name="add" />
          {t.add}
        </a>
      </PageHead>
      <section class="card">
        <h2>{t.listActive}</h2>
        {table(
          t.listActive,
          rows.filter(({ active }) => active),
        )}
      </section>
      {inactive.length > 0 && (
        <section class="card card-quiet">
          <h2>{t.listInactive}</h2>
          {table(t.listInactive, inactive)}
        </section>
      )}
    </Layout>
  );
}
