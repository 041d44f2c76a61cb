import type { Locale } from '../../shared/page.ts';

interface ClockProps {
  /** Epoch milliseconds of the server's clock. */
  now: number;
  timeZone: string;
  locale: Locale;
}

export function Clock({ now, timeZone, locale }: ClockProps) {
  const language = locale === 'id' ? 'id-ID' : 'en-GB';
  const time = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const weekday = new Intl.DateTimeFormat(language, { timeZone, weekday: 'long' });
  const day = new Intl.DateTimeFormat(language, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return (
    <div class="clock">
      <span class="clock-day">
        <span>{weekday.format(now)}</span>
        <span>{day.format(now)}</span>
      </span>
      <time class="number clock-time" dateTime={new Date(now).toISOString()}>
        {time.format(now)}
      </time>
    </div>
  );
}
