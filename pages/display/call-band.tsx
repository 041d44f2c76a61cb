import type { Locale } from '../../shared/page.ts';
import type { RecentCall } from '../../shared/snapshots.ts';
import { signsClass } from './grid.ts';
import { lengthClass } from './length-class.ts';
import { displayMessages } from './messages.ts';
import type { CurrentCall } from './use-announcements.ts';

interface CallBandProps {
  current: CurrentCall | null;
  /** Shown quietly while nobody is being called. */
  latest: RecentCall | null;
  size: 'band' | 'large' | 'strip';
  locale: Locale;
}

export function CallBand({ current, latest, size, locale }: CallBandProps) {
  const messages = displayMessages[locale];
  const call = current?.call ?? latest;
  if (!call) return <p class={`band band-${size} band-empty`}>{messages.welcome}</p>;
  const label = call.recall ? messages.callAgain : messages.nowCalling;
  return (
    <section
      class={`band band-${size} ${signsClass(call.number.length)} ${current ? 'is-calling' : ''}`}
      data-call={current?.call.id}
      key={current?.call.id}
    >
      <p class="band-label">{current ? label : messages.latestCall}</p>
      <p class="band-call">
        <span class="number band-number">{call.number}</span>
        <span class="band-arrow" aria-hidden="true">
          →
        </span>
        <span class={`band-counter ${lengthClass(call.counter.name, [14, 28])}`}>{call.counter.name}</span>
      </p>
      <p class="band-caption" lang={current?.locale}>
        {current?.text}
      </p>
    </section>
  );
}
