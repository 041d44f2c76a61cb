import type { SessionView } from '../../../shared/snapshots.ts';
import { CsrfField } from '../../kit/csrf-field.tsx';
import { dayAndTime } from '../../kit/dates.ts';
import type { ViewContext } from '../../kit/page.ts';
import { accountMessages } from '../messages.ts';

export function Sessions({ context, sessions }: { context: ViewContext; sessions: SessionView[] }) {
  const { locale, csrf } = context;
  const t = accountMessages[locale].account;
  return (
    <ul class="sessions">
      {sessions.map(({ id, address, userAgent, createdAt, lastSeenAt, current }) => (
        <li key={id}>
          <div>
            <strong>{address}</strong> {current && <span class="badge current">{t.current}</span>}
            <span class="session-detail user-agent">{userAgent}</span>
            <span class="session-detail">
              {t.since(dayAndTime(createdAt, locale))} · {t.lastSeen(dayAndTime(lastSeenAt, locale))}
            </span>
          </div>
          <form method="post" action={`/account/sessions/${id}/revoke`}>
            <CsrfField token={csrf} />
            <button type="submit" class="btn btn-sm btn-outline-danger" aria-label={t.revokeFrom(address)}>
              {t.revoke}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
