import { CsrfField } from '../../kit/csrf-field.tsx';
import type { ViewContext } from '../../kit/page.ts';
import { adminMessages } from '../messages.ts';
import { Icon } from './icon.tsx';

export function WhoIsHere({ context }: { context: ViewContext }) {
  const { staff, locale } = context;
  const t = adminMessages[locale];
  if (!staff) return null;
  return (
    <div class="who">
      <a class="who-account" href="/account">
        <Icon name="account" />
        <span class="visually-hidden">{t.account}: </span>
        <span class="who-name">
          {staff.name} <small>{t.roles[staff.role]}</small>
        </span>
      </a>
      <form method="post" action="/logout">
        <CsrfField token={context.csrf} />
        <button type="submit" class="btn btn-sm btn-outline-secondary">
          <Icon name="signOut" />
          <span class="who-sign-out">{t.signOut}</span>
        </button>
      </form>
    </div>
  );
}
