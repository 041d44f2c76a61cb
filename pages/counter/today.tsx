import type { Locale } from '../../shared/page.ts';
import type { Figures } from '../../shared/snapshots.ts';
import { kitMessages } from '../kit/messages.ts';
import { counterMessages } from './messages.ts';

export function Today({ figures, locale }: { figures: Figures; locale: Locale }) {
  const messages = counterMessages[locale];
  const average = (seconds: number | null) => (seconds === null ? '–' : kitMessages[locale].duration(seconds));
  const entries = [
    [messages.completed, figures.completed],
    [messages.noShowCount, figures.noShow],
    [messages.waiting, figures.waiting],
    [messages.averageWait, average(figures.averageWait)],
    [messages.averageService, average(figures.averageService)],
  ];
  return (
    <section class="panel" aria-labelledby="today-title">
      <h2 id="today-title" class="visually-hidden">
        {messages.today}
      </h2>
      <dl class="today">
        {entries.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd class="number">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
