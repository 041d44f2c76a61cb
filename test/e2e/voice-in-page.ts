import { ClipVoice, type Spoken, spokenEvent } from '../../pages/kit/voice/clip-voice.ts';
import type { Interval } from '../../pages/kit/voice/schedule.ts';
import { speakers } from '../../pages/kit/voice/speakers.ts';
import type { Sentence } from '../../shared/voice/sentence.ts';
import type { VoiceManifest } from '../../shared/voice.ts';

export interface Rendered {
  intervals: Interval[];
  sampleRate: number;
  samples: number[];
}

const sampleRate = 24_000;
const longest = 30;

/** What a display would play, as samples instead of sound. */
export async function render(manifest: VoiceManifest, sentence: Sentence): Promise<Rendered> {
  const audio = new OfflineAudioContext(1, longest * sampleRate, sampleRate);
  const voice = new ClipVoice(speakers(audio, 1));
  voice.use(manifest);
  const begun = new Promise<Spoken>((resolve) => {
    addEventListener(spokenEvent, (event) => resolve((event as CustomEvent<Spoken>).detail), { once: true });
  });
  const spoken = voice.speak(sentence, new AbortController().signal);
  const { intervals } = await begun;
  const buffer = await audio.startRendering();
  if (!(await spoken)) throw new Error('There was nothing to say it with.');
  const last = intervals[intervals.length - 1];
  const ends = Math.ceil(((last?.start ?? 0) + (last?.seconds ?? 0) + 0.1) * sampleRate);
  return { intervals, sampleRate, samples: Array.from(buffer.getChannelData(0).subarray(0, ends)) };
}
