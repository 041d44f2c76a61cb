import type { AdminSessionsProps } from '../../shared/page-props.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import { dayAndTime } from '../kit/dates.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { Badge } from './parts/badges.tsx';
import { DataTable } from './parts/data-table.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';

function SessionsView(props: ViewProps<AdminSessionsProps>) {
  const { context, sessions } = props;
  const { locale } = context;
  const t = adminMessages[locale].sessions;
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={t.title} lead={t.lead} />
      <div class="card sessions">
        <DataTable
          label={t.title}
          rows={sessions}
          rowKey={({ id }) => id}
          empty={t.empty}
          columns={[
            {
              head: t.who,
              cell: ({ staff, current }) => (
                <>
                  {staff.name} <small>{staff.username}</small> {current && <Badge tone="primary">{t.current}</Badge>}
                </>
              ),
            },
            {
              head: t.where,
              cell: ({ address, userAgent }) => (
                <>
                  {address} <small class="user-agent">{userAgent}</small>
                </>
              ),
            },
            { head: t.since, cell: ({ createdAt }) => dayAndTime(createdAt, locale) },
            { head: t.lastSeen, cell: ({ lastSeenAt }) => dayAndTime(lastSeenAt, locale) },
            {
              head: t.action,
              cell: ({ id, staff }) => (
                <form method="post" action={inBranch(`/admin/sessions/${id}/revoke`, props)}>
                  <CsrfField token={context.csrf} />
                  <button type="submit" class="btn btn-sm btn-outline-danger" aria-label={t.revokeOf(staff.name)}>
                    {t.revoke}
                  </button>
                </form>
              ),
            },
          ]}
        />
      </div>
    </Layout>
  );
}

export const sessions: Page<AdminSessionsProps> = {
  title: (_, locale) => pageTitle(adminMessages[locale].sessions.title, locale),
  View: SessionsView,
};
