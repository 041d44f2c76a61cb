import type { Locale } from '../../shared/page.ts';
import type { RecentCall } from '../../shared/snapshots.ts';
import { clockTime } from '../kit/time.ts';
import { displayMessages } from './messages.ts';

/** Longer ones do not fit between a number and a time. */
const longName = 12;
/** More than any screen has room for; the snapshot holds every call of the last minute. */
const mostShown = 20;

export function RecentCalls({ calls, locale }: { calls: readonly RecentCall[]; locale: Locale }) {
  const messages = displayMessages[locale];
  return (
    <section class="panel recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{messages.recentCalls}</h2>
      {calls.length === 0 && <p>{messages.noCalls}</p>}
      <ol class={`recent-list ${calls.some(({ counter }) => counter.name.length > longName) ? 'long-calls' : ''}`}>
        {calls.slice(0, mostShown).map((call) => (
          <li key={call.id}>
            <span class="number recent-number">{call.number}</span>
            <span class="recent-counter">{call.counter.name}</span>
            <time class="recent-time" dateTime={call.at}>
              {clockTime(call.at, locale)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
