import type { Locale } from '../../../shared/page.ts';
import { compose } from '../../../shared/voice/compose.ts';
import type { Sentence } from '../../../shared/voice/sentence.ts';
import type { VoiceManifest } from '../../../shared/voice.ts';
import { ClipStore } from './clip-store.ts';
import { type ClipInTurn, type Interval, schedule } from './schedule.ts';

/** Told to the window whenever a sentence begins to sound: for tests, and for whoever looks into a display on site. */
export interface Spoken {
  locale: Locale;
  text: string;
  intervals: Interval[];
}
export const spokenEvent = 'giliran-spoken';

/** Seconds between the call to the audio system and the first clip. */
const leadIn = 0.05;
/** How often a sentence is composed anew without the clips that would not load. */
const attempts = 3;

/** Speaks sentences with the clips of the server. */
export class ClipVoice {
  readonly #to: AudioNode;
  readonly #store: ClipStore;
  readonly #manifests = new Map<Locale, VoiceManifest>();

  constructor(to: AudioNode) {
    this.#to = to;
    this.#store = new ClipStore(to.context);
  }

  has(locale: Locale): boolean {
    return this.#manifests.has(locale);
  }

  use(manifest: VoiceManifest): void {
    this.#manifests.set(manifest.locale, manifest);
  }

  /** Ends when the sentence has sounded or was silenced by the signal; `false` when there are no clips to say it with. */
  async speak(sentence: Sentence, signal: AbortSignal): Promise<boolean> {
    const clips = await this.#clipsOf(sentence);
    if (clips.length === 0) return false;
    if (signal.aborted) return true;
    const { intervals, done, stop } = schedule(this.#to, clips, this.#to.context.currentTime + leadIn);
    signal.addEventListener('abort', stop);
    const detail: Spoken = { locale: sentence.locale, text: sentence.text, intervals };
    dispatchEvent(new CustomEvent(spokenEvent, { detail }));
    await done;
    return true;
  }

  /** A clip that cannot be loaded counts as one that does not exist. */
  async #clipsOf(sentence: Sentence): Promise<ClipInTurn[]> {
    const addresses = this.#manifests.get(sentence.locale)?.clips ?? {};
    const vocabulary = new Set(Object.keys(addresses));
    for (let attempt = 0; attempt < attempts; attempt++) {
      const { clips } = compose(sentence, vocabulary);
      const loaded = await Promise.all(
        clips.map(({ clip, pause }) =>
          this.#store.get(addresses[clip] ?? '').then(
            (ready): ClipInTurn => ({ ...ready, clip, pause }),
            () => clip,
          ),
        ),
      );
      const inTurn = loaded.filter((one) => typeof one !== 'string');
      if (inTurn.length === loaded.length) return inTurn;
      for (const one of loaded) if (typeof one === 'string') vocabulary.delete(one);
    }
    return [];
  }
}
