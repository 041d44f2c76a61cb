import { useEffect } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import { displayMessages } from './messages.ts';

function toggleFullscreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  // Not every television's browser has it; the page looks the same without.
  change.catch(() => undefined);
}

/** The key F does the same. */
export function FullscreenButton({ locale }: { locale: Locale }) {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) toggleFullscreen();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, []);

  return (
    <button type="button" class="btn btn-secondary fullscreen" onClick={toggleFullscreen}>
      {displayMessages[locale].fullscreen} <kbd>F</kbd>
    </button>
  );
}
