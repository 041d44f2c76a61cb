import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeviceProblem } from '../../shared/devices.ts';
import type { VoiceSettings } from '../../shared/display-settings.ts';
import type { Locale } from '../../shared/page.ts';
import type { DisplayView } from '../../shared/snapshots.ts';
import { isQuiet } from '../../shared/voice/quiet-hours.ts';
import type { Sentence } from '../../shared/voice/sentence.ts';
import { playChime } from '../kit/chime.ts';
import type { Pace } from '../kit/pace.ts';
import type { ViewContext } from '../kit/page.ts';
import { localTime } from '../kit/time.ts';
import { ClipVoice } from '../kit/voice/clip-voice.ts';
import { loadManifest } from '../kit/voice/manifest.ts';
import { speakers } from '../kit/voice/speakers.ts';
import { wake } from '../kit/voice/wake.ts';
import { browserVoice, speak } from './speech.ts';

export interface Sound {
  /** Somebody must touch the screen before it may sound. */
  blocked: boolean;
  /** For the heartbeat: what keeps this display from being heard. */
  problem: Extract<DeviceProblem, 'sound-blocked' | 'voice-missing'> | null;
  /** To be called from a touch or a key. */
  unlock: () => void;
  chime: (length: Pace['chime'], signal: AbortSignal) => Promise<void>;
  speak: (sentence: Sentence, signal: AbortSignal) => Promise<void>;
}

interface Studio {
  audio: AudioContext;
  /** The way to the loudspeaker, of chime and voice. */
  master: GainNode;
  clips: ClipVoice;
}

/** Null where there is no sound at all. */
function openStudio(): Studio | null {
  if (typeof AudioContext === 'undefined') return null;
  const audio = new AudioContext();
  const master = speakers(audio, 1);
  return { audio, master, clips: new ClipVoice(master) };
}

/** The display's loudspeaker, as its settings want it. */
export function useSound(snapshot: DisplayView, context: ViewContext): Sound {
  const { branch, screen } = snapshot;
  const { voice } = screen;
  const given = useRef({ voice, timeZone: branch.timeZone, offset: context.clockOffset });
  given.current = { voice, timeZone: branch.timeZone, offset: context.clockOffset };
  const [studio, setStudio] = useState<Studio | null>(null);
  const open = useRef<Studio | null>(null);
  const [blocked, setBlocked] = useState(false);
  const [missing, setMissing] = useState<readonly Locale[]>([]);

  useEffect(() => {
    const opened = openStudio();
    open.current = opened;
    setStudio(opened);
    if (!opened) return;
    const { audio } = opened;
    const look = () => void wake(audio).then((awake) => setBlocked(!awake));
    audio.addEventListener('statechange', look);
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      audio.removeEventListener('statechange', look);
      document.removeEventListener('visibilitychange', look);
      void audio.close();
    };
  }, []);

  const [sound] = useState(() => {
    const tell = (locale: Locale, isMissing: boolean) =>
      setMissing((before) => {
        if (before.includes(locale) === isMissing) return before;
        return isMissing ? [...before, locale] : before.filter((one) => one !== locale);
      });
    const hushed = () => {
      const { voice, timeZone, offset } = given.current;
      return isQuiet(voice.quiet, localTime(Date.now() + offset, timeZone));
    };
    const volume = () => given.current.voice.volume / 100;
    /** Null where it cannot sound: there is none, or it is blocked. */
    const ready = async (): Promise<Studio | null> => {
      const studio = open.current;
      if (!studio || !(await wake(studio.audio))) return null;
      studio.master.gain.value = volume();
      return studio;
    };
    return {
      tell,
      unlock: () => {
        open.current?.audio.resume().catch(() => setBlocked(true));
      },
      chime: async (length: Pace['chime'], signal: AbortSignal) => {
        if (!given.current.voice.chime || volume() === 0 || hushed()) return;
        const studio = await ready();
        if (studio) await playChime(studio.master, length, signal);
      },
      speak: async (sentence: Sentence, signal: AbortSignal) => {
        const { source } = given.current.voice;
        if (source === 'off' || hushed()) return;
        const studio = await ready();
        // What blocks the clips blocks the browser's voice too; some browsers then never say that it failed.
        if (!studio && open.current) return;
        if (source === 'clips' && (await studio?.clips.speak(sentence, signal))) return tell(sentence.locale, false);
        const own = browserVoice(sentence.locale);
        tell(sentence.locale, source === 'clips' || !own);
        // A voice of another language that reads Indonesian is for those to choose who want it.
        if (own || source === 'browser') await speak(sentence, volume(), signal);
      },
    };
  });

  const wanted = voice.source === 'clips' ? voice.languages : [];
  useEffect(() => {
    if (!studio) return;
    const ending = new AbortController();
    for (const locale of wanted) {
      void loadManifest(
        { branchId: branch.id, locale },
        {
          loaded: (manifest) => {
            studio.clips.use(manifest);
            sound.tell(locale, false);
          },
          failed: () => sound.tell(locale, !studio.clips.has(locale)),
          signal: ending.signal,
        },
      );
    }
    return () => ending.abort();
  }, [studio, branch.id, wanted.map((locale) => `${locale} ${screen.voiceRevisions[locale]}`).join()]);

  const wanting = blocked && (voice.chime || voice.source !== 'off');
  return { ...sound, blocked: wanting, problem: wanting ? 'sound-blocked' : missingVoice(voice, missing) };
}

function missingVoice(voice: VoiceSettings, missing: readonly Locale[]): 'voice-missing' | null {
  const silent = voice.source !== 'off' && voice.languages.some((locale) => missing.includes(locale));
  return silent ? 'voice-missing' : null;
}
