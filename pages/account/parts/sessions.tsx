import type { Locale } from '../../../shared/page.ts';
import type { Instant, SessionView } from '../../../shared/snapshots.ts';
import type { ViewContext } from '../../kit/page.ts';
import { clockTime } from '../../kit/time.ts';
import { accountMessages } from '../messages.ts';

function dayAndTime(instant: Instant, locale: Locale): string {
  const day = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${instant.slice(0, 10)}T00:00:00Z`));
  return `${day}, ${clockTime(instant, locale)}`;
}

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
            <input type="hidden" name="_csrf" value={csrf} />
            <button type="submit" class="btn btn-sm btn-outline-danger" aria-label={t.revokeFrom(address)}>
              {t.revoke}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
