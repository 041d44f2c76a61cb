import type { AccountProps } from '../../shared/page-props.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import { kitMessages } from '../kit/messages.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { accountMessages } from './messages.ts';
import { Frame } from './parts/frame.tsx';
import { Sessions } from './parts/sessions.tsx';

function AccountView({ context, sessions, done }: ViewProps<AccountProps>) {
  const messages = accountMessages[context.locale];
  const t = messages.account;
  const { staff } = context;
  const success = done === null ? undefined : messages.done[done];
  const work = staff?.role === 'staff' ? '/counter' : '/admin';
  return (
    <Frame context={context} home={work} wide>
      {success && (
        <p class="alert alert-success" role="status">
          {success}
        </p>
      )}
      {staff?.demonstrationPassword && <p class="alert alert-warning">{t.demonstration}</p>}
      <section class="card" aria-labelledby="title">
        <h1 id="title">{t.title}</h1>
        {staff && (
          <p class="lead-text">
            <strong>{staff.name}</strong> ({staff.username}) · {messages.roles[staff.role]}
          </p>
        )}
        <div class="account-actions">
          <a class="btn btn-primary" href="/account/password">
            {t.changePassword}
          </a>
          <a class="btn btn-outline-primary" href={work}>
            {t.work}
          </a>
          <form method="post" action="/logout">
            <CsrfField token={context.csrf} />
            <button type="submit" class="btn btn-outline-secondary">
              {t.signOut}
            </button>
          </form>
        </div>
      </section>
      <section class="card" aria-labelledby="sessions">
        <h2 id="sessions">{t.sessions}</h2>
        <p class="lead-text">{t.sessionsLead}</p>
        <Sessions context={context} sessions={sessions} />
      </section>
    </Frame>
  );
}

export const account: Page<AccountProps> = {
  title: (_, locale) => `${accountMessages[locale].account.title} · ${kitMessages[locale].product}`,
  View: AccountView,
};
