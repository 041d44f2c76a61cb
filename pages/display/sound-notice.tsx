import { useEffect } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import { displayMessages } from './messages.ts';

/** Browsers make no sound before somebody touched the page. Any touch or key does, and so the OK of a remote control. */
export function SoundNotice({ unlock, locale }: { unlock: () => void; locale: Locale }) {
  useEffect(() => {
    document.addEventListener('keydown', unlock);
    document.addEventListener('click', unlock);
    return () => {
      document.removeEventListener('keydown', unlock);
      document.removeEventListener('click', unlock);
    };
  }, [unlock]);

  const messages = displayMessages[locale];
  return (
    <section class="notice" aria-label={messages.soundOff}>
      <button type="button" class="btn btn-dark" onClick={unlock}>
        {messages.enableSound}
      </button>
      <p>{messages.soundHint}</p>
    </section>
  );
}
