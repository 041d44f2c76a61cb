import { CsrfField } from '../kit/csrf-field.tsx';
import { LanguageSwitch } from '../kit/language-switch.tsx';
import { kitMessages } from '../kit/messages.ts';
import type { ViewContext } from '../kit/page.ts';
import { counterMessages } from './messages.ts';

interface HeaderProps {
  title: string;
  detail: string;
  /** Links to the list of counters. */
  others: boolean;
  context: ViewContext;
}

export function Header({ title, detail, others, context }: HeaderProps) {
  const messages = counterMessages[context.locale];
  const { staff } = context;
  return (
    <header class="top">
      <div class="top-title">
        <h1>{title}</h1>
        <p>{detail || kitMessages[context.locale].product}</p>
      </div>
      <nav class="top-links" aria-label={kitMessages[context.locale].product}>
        {others && <a href="/counter">{messages.otherCounters}</a>}
        {staff && staff.role !== 'staff' && <a href="/admin">{messages.admin}</a>}
        <LanguageSwitch context={context} />
        {staff && (
          <a href="/account" title={messages.account}>
            <span class="visually-hidden">{messages.signedInAs} </span>
            {staff.name}
          </a>
        )}
        <form method="post" action="/logout">
          <CsrfField token={context.csrf} />
          <button type="submit" class="btn btn-sm btn-outline-secondary">
            {messages.signOut}
          </button>
        </form>
      </nav>
    </header>
  );
}

export function DemonstrationWarning({ context }: { context: ViewContext }) {
  if (!context.staff?.demonstrationPassword) return null;
  const messages = counterMessages[context.locale];
  return (
    <p class="warning">
      {messages.demonstration} <a href="/account/password">{messages.changePassword}</a>
    </p>
  );
}
