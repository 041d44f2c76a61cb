import { countLimit } from '../../shared/history-count.ts';
import type { HistoryProps } from '../../shared/page-props.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { HistoryFilters } from './history-filters.tsx';
import { HistoryPages } from './history-pages.tsx';
import { filterQuery } from './history-query.ts';
import { HistoryTable } from './history-table.tsx';
import { adminMessages } from './messages.ts';
import { address } from './parts/addresses.ts';
import { count } from './parts/figures.ts';
import { FormAlert } from './parts/form-alert.tsx';
import { Icon } from './parts/icon.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { PrintButton } from './parts/print-button.tsx';

function HistoryView(props: ViewProps<HistoryProps>) {
  const { context, branch, filter, items, total } = props;
  const { locale } = context;
  const t = adminMessages[locale].history;
  const exported = (kind: 'xlsx' | 'csv') =>
    address(`/api/v1/history.${kind}`, { branchId: branch.id, ...filterQuery(filter) });
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={t.title} lead={branch.name}>
        <a class="btn btn-sm btn-primary" href={exported('xlsx')} download>
          <Icon name="download" />
          {t.excel}
        </a>
        <a class="btn btn-sm btn-outline-primary" href={exported('csv')} download>
          <Icon name="download" />
          {t.csv}
        </a>
        <PrintButton label={t.print} />
      </PageHead>
      <FormAlert form={{ ...props, values: {} }} />
      <HistoryFilters {...props} />
      <section class="card history">
        <h2>{total > countLimit ? t.moreThan(count(countLimit, locale)) : t.total(count(total, locale))}</h2>
        <HistoryTable items={items} locale={locale} />
        <HistoryPages {...props} />
      </section>
    </Layout>
  );
}

export const history: Page<HistoryProps> = {
  title: (_, locale) => pageTitle(adminMessages[locale].history.title, locale),
  View: HistoryView,
};
