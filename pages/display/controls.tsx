import { useEffect } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import { displayMessages } from './messages.ts';
import type { Sound } from './use-sound.ts';

function toggleFullscreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  // Not every television's browser has it; the page looks the same without.
  change.catch(() => undefined);
}

/** Any touch or key unlocks the sound; the button says so plainly. */
export function Controls({ sound, locale }: { sound: Sound; locale: Locale }) {
  const messages = displayMessages[locale];
  const { unlock } = sound;

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      unlock();
      if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) toggleFullscreen();
    };
    document.addEventListener('keydown', key);
    document.addEventListener('click', unlock);
    return () => {
      document.removeEventListener('keydown', key);
      document.removeEventListener('click', unlock);
    };
  }, [unlock]);

  return (
    <div class="controls">
      {sound.blocked && (
        <button type="button" class="btn btn-warning sound" onClick={unlock}>
          {messages.enableSound}
        </button>
      )}
      <button type="button" class="btn btn-secondary fullscreen" onClick={toggleFullscreen}>
        {messages.fullscreen} <kbd>F</kbd>
      </button>
    </div>
  );
}
