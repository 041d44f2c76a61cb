import type { Locale } from '../../shared/page.ts';
import type { RecentCall } from '../../shared/snapshots.ts';
import type { CallAnnouncement } from './call-announcement.ts';
import { signsClass } from './grid.ts';
import { displayMessages } from './messages.ts';

interface CallBandProps {
  current: CallAnnouncement | null;
  /** Shown quietly while nobody is being called. */
  latest: RecentCall | null;
  locale: Locale;
}

export function CallBand({ current, latest, locale }: CallBandProps) {
  const messages = displayMessages[locale];
  const call = current?.call ?? latest;
  if (!call) return <p class="band band-empty">{messages.welcome}</p>;
  const label = call.recall ? messages.callAgain : messages.nowCalling;
  return (
    <section class={`band ${signsClass(call.number.length)} ${current ? 'is-calling' : ''}`} key={current?.call.id}>
      <p class="band-label">{current ? label : messages.latestCall}</p>
      <p class="band-call">
        <span class="number band-number">{call.number}</span>
        <span class="band-arrow" aria-hidden="true">
          →
        </span>
        <span class={`band-counter ${call.counter.name.length > 14 ? 'long' : ''}`}>{call.counter.name}</span>
      </p>
      <p class="band-caption" lang="id">
        {current?.text}
      </p>
    </section>
  );
}
