import { useRef } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import type { KioskView } from '../../shared/snapshots.ts';
import type { ViewContext } from '../kit/page.ts';
import { useNow } from '../kit/use-now.ts';
import { kioskMessages } from './messages.ts';
import type { Visiting } from './use-visit.ts';

const longPress = 5000;
const others: Record<Locale, Locale> = { id: 'en', en: 'id' };

interface TopBarProps {
  snapshot: KioskView;
  visiting: Visiting;
  context: ViewContext;
  locale: Locale;
  openMenu: () => void;
}

export function TopBar({ snapshot, visiting, context, locale, openMenu }: TopBarProps) {
  const { branch, screen } = snapshot;
  const { visit, act } = visiting;
  const t = kioskMessages[locale];
  const other = others[locale];
  return (
    <header class="top">
      {screen.logo && <img class="logo" src={screen.logo} alt="" />}
      <p class={`branch ${branch.name.length > 60 ? 'is-very-long' : branch.name.length > 28 ? 'is-long' : ''}`}>
        {branch.name}
      </p>
      <button
        type="button"
        class="top-button"
        aria-pressed={visit.highContrast}
        onClick={() => act({ do: 'contrast' })}
      >
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path fill="currentColor" d="M8 15A7 7 0 1 0 8 1zm0 1A8 8 0 1 1 8 0a8 8 0 0 1 0 16" />
        </svg>
        <span class="top-words">{t.contrast}</span>
      </button>
      <button type="button" class="top-button" lang={other} onClick={() => act({ do: 'speak', locale: other })}>
        {t.otherLanguage}
      </button>
      <Clock context={context} timeZone={branch.timeZone} locale={locale} openMenu={openMenu} />
    </header>
  );
}

interface ClockProps extends Pick<TopBarProps, 'context' | 'locale' | 'openMenu'> {
  timeZone: string;
}

/** Pressed for long it opens the technician's menu, which nothing on the screen tells of. */
function Clock({ context, timeZone, locale, openMenu }: ClockProps) {
  const now = useNow(context);
  const timer = useRef(0);
  const release = () => clearTimeout(timer.current);
  const press = () => {
    release();
    timer.current = window.setTimeout(openMenu, longPress);
  };
  const language = locale === 'id' ? 'id-ID' : 'en-GB';
  const time = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <time
      class="clock number"
      dateTime={new Date(now).toISOString()}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
    >
      {time.format(now)}
    </time>
  );
}
