import { useState } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import { wavFile } from './as-wav.ts';
import { play } from './play.ts';
import { useRecorder } from './use-recorder.ts';
import { voiceMessages } from './voice-messages.ts';

interface Props {
  locale: Locale;
  /** Gets each recording, as a file to be sent. */
  recorded: (file: File) => void;
}

/** Absent without script. */
export function Microphone({ locale, recorded }: Props) {
  const t = voiceMessages[locale].microphone;
  const [sound, setSound] = useState<AudioBuffer | null>(null);
  const { state, start, stop } = useRecorder((taken) => {
    setSound(taken);
    recorded(wavFile(taken, 'mikrofon'));
  });
  const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  if (state === 'unknown') return null;
  if (state === 'insecure') return <p class="form-text microphone">{t.insecure}</p>;
  return (
    <div class="microphone">
      {state === 'recording' ? (
        <button type="button" class="btn btn-sm btn-danger" onClick={stop}>
          {t.stop}
        </button>
      ) : (
        <button type="button" class="btn btn-sm btn-outline-secondary" onClick={start}>
          {t.start}
        </button>
      )}
      <span role="status">
        {state === 'recording' && t.recording}
        {state === 'denied' && t.denied}
        {state === 'ready' && sound && t.recorded(seconds.format(sound.duration))}
      </span>
      {state === 'ready' && sound && (
        <button type="button" class="btn btn-sm btn-outline-secondary" onClick={() => play(sound)}>
          {t.listen}
        </button>
      )}
    </div>
  );
}
