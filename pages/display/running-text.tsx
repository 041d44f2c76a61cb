import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import { displayMessages } from './messages.ts';
import { paceClass, pagesOf } from './text-pages.ts';

/** Milliseconds that each part is there to be read, where nothing may move. */
const pageFor = 10_000;

/** Moves across the screen; where nothing is to move, its parts take turns. The style sheet chooses. */
export function RunningText({ text, locale }: { text: string; locale: Locale }) {
  const pages = pagesOf(text);
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (pages.length < 2) return;
    const timer = setInterval(() => setPage((shown) => (shown + 1) % pages.length), pageFor);
    return () => clearInterval(timer);
  }, [pages.length]);

  return (
    <section class="running-text" aria-label={displayMessages[locale].runningText}>
      <p class={`running-line ${paceClass(text)}`}>
        <span>{text}</span>
        <span aria-hidden="true">{text}</span>
      </p>
      <p class="still-text">{pages[page]}</p>
    </section>
  );
}
