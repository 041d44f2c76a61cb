import type { Locale } from '../../shared/page.ts';
import type { DisplayCounter, RecentCall } from '../../shared/snapshots.ts';
import { secondsSince } from '../kit/time.ts';
import { CounterCard } from './counter-card.tsx';
import { gridClass } from './grid.ts';
import { displayMessages } from './messages.ts';

/** Seconds. Longer than the band's turn, for whoever looked up late. */
const highlightFor = 20;

interface CounterGridProps {
  counters: readonly DisplayCounter[];
  calls: readonly RecentCall[];
  /** The call that is being announced. */
  current: RecentCall | null;
  now: number;
  locale: Locale;
}

export function CounterGrid({ counters, calls, current, now, locale }: CounterGridProps) {
  const calling = calls.filter((call) => secondsSince(call.at, now) < highlightFor);
  if (current) calling.push(current);
  const grid = gridClass({
    counters: counters.length,
    longestNumber: Math.max(...counters.map((counter) => counter.ticket?.number.length ?? 0), 4),
    longestName: Math.max(...counters.map((counter) => counter.name.length), 0),
  });
  return (
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
  );
}

function isOf(call: RecentCall, counter: DisplayCounter): boolean {
  return call.counter.id === counter.id && call.number === counter.ticket?.number;
}
