import type { Locale } from '../../shared/page.ts';
import type { RecentCall } from '../../shared/snapshots.ts';
import { clockTime } from '../kit/time.ts';
import { displayMessages } from './messages.ts';

export function RecentCalls({ calls, locale }: { calls: readonly RecentCall[]; locale: Locale }) {
  const messages = displayMessages[locale];
  return (
    <section class="panel recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{messages.recentCalls}</h2>
      {calls.length === 0 && <p>{messages.noCalls}</p>}
      <ol class="recent-list">
        {calls.map((call) => (
          <li key={call.id}>
            <span class="number recent-number">{call.number}</span>
            <span class={`recent-counter ${call.counter.name.length > 12 ? 'long' : ''}`}>{call.counter.name}</span>
            <time class="recent-time" dateTime={call.at}>
              {clockTime(call.at, locale)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
