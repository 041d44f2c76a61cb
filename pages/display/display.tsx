import type { DisplayProps } from '../../shared/page-props.ts';
import type { DisplayCounter, RecentCall } from '../../shared/snapshots.ts';
import { ConnectionLost } from '../kit/connection-lost.tsx';
import type { ViewProps } from '../kit/page.ts';
import { secondsSince } from '../kit/time.ts';
import { useNow } from '../kit/use-now.ts';
import { useWakeLock } from '../kit/use-wake-lock.ts';
import { CallBand } from './call-band.tsx';
import { Clock } from './clock.tsx';
import { Controls } from './controls.tsx';
import { CounterCard } from './counter-card.tsx';
import { gridClass } from './grid.ts';
import { displayMessages } from './messages.ts';
import { RecentCalls } from './recent-calls.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { useSound } from './use-sound.ts';
import { WaitingServices } from './waiting-services.tsx';

/** Seconds. Longer than the band's turn, for whoever looked up late. */
const highlightFor = 20;

export function Display({ snapshot, context }: ViewProps<DisplayProps>) {
  const { branch, counters, recentCalls, waiting } = snapshot;
  const { locale } = context;
  const now = useNow(context);
  const sound = useSound();
  const current = useAnnouncements(snapshot, context, sound);
  useWakeLock(true);

  const calling = recentCalls.filter((call) => secondsSince(call.at, now) < highlightFor);
  if (current) calling.push(current.call);
  const grid = gridClass({
    counters: counters.length,
    longestNumber: Math.max(...counters.map((counter) => counter.ticket?.number.length ?? 0), 4),
    longestName: Math.max(...counters.map((counter) => counter.name.length), 0),
  });

  return (
    <div class={`display ${context.connection === 'lost' ? 'is-lost' : ''}`}>
      <div class="lost">
        <ConnectionLost context={context} />
      </div>
      <header class="top">
        <h1>{branch.name}</h1>
        <Controls sound={sound} locale={locale} />
        <Clock now={now} timeZone={branch.timeZone} locale={locale} />
      </header>
      <main class="stage">
        <div class="band-place" aria-live="polite">
          <CallBand current={current} latest={recentCalls[0] ?? null} locale={locale} />
        </div>
        <ul class={grid} aria-label={displayMessages[locale].counters}>
          {counters.map((counter) => (
            <CounterCard
              key={counter.id}
              counter={counter}
              highlighted={calling.some((call) => isOf(call, counter))}
              locale={locale}
            />
          ))}
        </ul>
      </main>
      <aside class="side">
        <RecentCalls calls={recentCalls} locale={locale} />
        <WaitingServices services={waiting} locale={locale} />
      </aside>
    </div>
  );
}

function isOf(call: RecentCall, counter: DisplayCounter): boolean {
  return call.counter.id === counter.id && call.number === counter.ticket?.number;
}
