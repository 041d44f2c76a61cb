import { useState } from 'preact/hooks';
import type { LoginProps } from '../../shared/page-props.ts';
import { roles } from '../../shared/staff.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import { kitMessages } from '../kit/messages.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { accountMessages } from './messages.ts';
import { Field } from './parts/field.tsx';
import { Frame } from './parts/frame.tsx';
import { LoginAlert } from './parts/login-alert.tsx';
import { ShowPassword } from './parts/show-password.tsx';

function LoginView({ context, next, username, error, demonstration }: ViewProps<LoginProps>) {
  const t = accountMessages[context.locale].login;
  const [shown, setShown] = useState(false);
  return (
    <Frame context={context} home="/">
      <section class="card" aria-labelledby="title">
        <h1 id="title">{t.title}</h1>
        <p class="lead-text">{t.lead}</p>
        {error && <LoginAlert context={context} error={error} />}
        <form method="post" action="/login">
          <CsrfField token={context.csrf} />
          <input type="hidden" name="next" value={next} />
          <Field name="username" label={t.username} type="text" autocomplete="username" value={username} />
          <Field
            name="password"
            label={t.password}
            type={shown ? 'text' : 'password'}
            autocomplete="current-password"
          />
          <ShowPassword label={t.show} shown={shown} onToggle={setShown} />
          <button type="submit" class="btn btn-primary btn-wide">
            {t.submit}
          </button>
        </form>
      </section>
      {demonstration.length > 0 && <Demonstration context={context} demonstration={demonstration} />}
      <p class="beside">
        <a href="/">{t.home}</a>
      </p>
    </Frame>
  );
}

function Demonstration({ context, demonstration }: Pick<ViewProps<LoginProps>, 'context' | 'demonstration'>) {
  const t = accountMessages[context.locale];
  const roleName = (name: string) => {
    const role = roles.find((known) => known === name);
    return role ? t.roles[role] : name;
  };
  return (
    <section class="card card-quiet" aria-labelledby="demonstration">
      <h2 id="demonstration">{t.login.demonstration}</h2>
      <table class="demonstration">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t.login.username}</th>
            <th scope="col">{t.login.password}</th>
            <th scope="col">{t.login.role}</th>
          </tr>
        </thead>
        <tbody>
          {demonstration.map(({ username, password, role }) => (
            <tr key={username}>
              <th scope="row">
                <code>{username}</code>
              </th>
              <td>
                <code>{password}</code>
              </td>
              <td>{roleName(role)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="form-text">{t.login.demonstrationNote}</p>
    </section>
  );
}

export const login: Page<LoginProps> = {
  title: (_, locale) => `${accountMessages[locale].login.title} · ${kitMessages[locale].product}`,
  View: LoginView,
};
