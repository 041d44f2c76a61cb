import type { Locale } from '../../shared/page.ts';
import { playAddress } from './play.ts';
import { voiceMessages } from './voice-messages.ts';

/** Without script it opens the sound; with it, the sound is played here. */
export function PlayLink({ address, clip, locale }: { address: string; clip: string; locale: Locale }) {
  const t = voiceMessages[locale];
  return (
    <a
      class="btn btn-sm btn-outline-secondary"
      href={address}
      aria-label={t.playOf(clip)}
      onClick={(event) => {
        event.preventDefault();
        playAddress(address, () => location.assign(address));
      }}
    >
      <span aria-hidden="true">▶ </span>
      {t.play}
    </a>
  );
}
