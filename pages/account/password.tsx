import { useState } from 'preact/hooks';
import type { FormError, PasswordProps } from '../../shared/page-props.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import { kitMessages } from '../kit/messages.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { type AccountMessages, accountMessages } from './messages.ts';
import { Field } from './parts/field.tsx';
import { Frame } from './parts/frame.tsx';
import { ShowPassword } from './parts/show-password.tsx';

/** What is wrong with a field, where that can be said more exactly than by the reason alone. */
function wrong(error: FormError | null, field: string, t: AccountMessages['password']): string | null {
  if (error?.field !== field) return null;
  switch (field) {
    case 'current':
      return t.wrongCurrent;
    case 'repeated':
      return t.wrongRepeated;
    default:
      return t.wrongPassword;
  }
}

function PasswordView({ context, error, forced }: ViewProps<PasswordProps>) {
  const messages = accountMessages[context.locale];
  const t = messages.password;
  const [shown, setShown] = useState(false);
  const type = shown ? 'text' : 'password';
  return (
    <Frame context={context} home={forced ? '/' : '/account'}>
      <section class="card" aria-labelledby="title">
        <h1 id="title">{t.title}</h1>
        {forced && <p class="alert alert-warning">{t.forced}</p>}
        {error && (
          <p class="alert alert-danger" role="alert">
            {(error.field && wrong(error, error.field, t)) ?? kitMessages[context.locale].refusals[error.reason]}
          </p>
        )}
        <form method="post" action="/account/password">
          <CsrfField token={context.csrf} />
          <input type="text" value={context.staff?.username} autocomplete="username" readOnly hidden />
          <Field
            name="current"
            label={t.current}
            error={wrong(error, 'current', t)}
            type={type}
            autocomplete="current-password"
          />
          <Field
            name="password"
            label={t.password}
            hint={t.hint}
            error={wrong(error, 'password', t)}
            type={type}
            autocomplete="new-password"
          />
          <Field
            name="repeated"
            label={t.repeated}
            error={wrong(error, 'repeated', t)}
            type={type}
            autocomplete="new-password"
          />
          <ShowPassword label={messages.login.show} shown={shown} onToggle={setShown} />
          <button type="submit" class="btn btn-primary btn-wide">
            {t.submit}
          </button>
        </form>
        {forced ? (
          <form method="post" action="/logout" class="beside">
            <CsrfField token={context.csrf} />
            <button type="submit" class="btn btn-link">
              {messages.account.signOut}
            </button>
          </form>
        ) : (
          <p class="beside">
            <a href="/account">{t.back}</a>
          </p>
        )}
      </section>
    </Frame>
  );
}

export const password: Page<PasswordProps> = {
  title: (_, locale) => `${accountMessages[locale].password.title} · ${kitMessages[locale].product}`,
  View: PasswordView,
};
