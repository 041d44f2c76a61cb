import type { DashboardProps } from '../../shared/page-props.ts';
import { longDay } from '../kit/dates.ts';
import { DeviceTroubles } from '../kit/device-troubles.tsx';
import { kitMessages } from '../kit/messages.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { DashboardChart } from './dashboard-chart.tsx';
import { DashboardCounters, DashboardServices } from './dashboard-tables.tsx';
import { DashboardTotals } from './dashboard-totals.tsx';
import { adminMessages } from './messages.ts';
import { address, branchQuery } from './parts/addresses.ts';
import { Icon } from './parts/icon.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';

function DashboardView({ context, snapshot, branches }: ViewProps<DashboardProps>) {
  const { locale } = context;
  const t = adminMessages[locale].dashboard;
  const { branch, serviceDay } = snapshot;
  const today = { from: serviceDay, to: serviceDay };
  const scope = { branch, branches };
  return (
    <Layout context={context} scope={scope}>
      <PageHead title={t.title} lead={`${branch.name} · ${longDay(serviceDay, locale)}`}>
        <a class="btn btn-sm btn-outline-primary" href={address('/admin/history', { ...branchQuery(scope), ...today })}>
          <Icon name="print" />
          {t.print}
        </a>
        <a
          class="btn btn-sm btn-outline-primary"
          href={address('/api/v1/history.xlsx', { branchId: branch.id, ...today })}
          download
        >
          <Icon name="download" />
          {t.export}
        </a>
      </PageHead>
      <DeviceTroubles troubles={snapshot.deviceTroubles} locale={locale} class="alert alert-warning" />
      <DashboardTotals totals={snapshot.totals} locale={locale} />
      <DashboardServices services={snapshot.services} locale={locale} />
      <DashboardCounters counters={snapshot.counters} locale={locale} />
      <DashboardChart hours={snapshot.hours} locale={locale} />
    </Layout>
  );
}

export const dashboard: Page<DashboardProps> = {
  title: ({ snapshot }, locale) =>
    `${adminMessages[locale].dashboard.title} · ${snapshot.branch.name} · ${kitMessages[locale].product}`,
  View: DashboardView,
  live: ({ snapshot }) => `/api/v1/branches/${encodeURIComponent(snapshot.branch.id)}/dashboard/live`,
};
