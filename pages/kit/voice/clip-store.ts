import { evenGain, levels } from '../../../shared/voice/levels.ts';
import type { ReadyClip } from './schedule.ts';

/** Decoded clips that are kept: those of a busy hour, some 20 MB. */
const kept = 160;
/** Milliseconds; the next person is waiting. */
const patience = 3_000;
/** Kept around the part that sounds, in seconds. */
const margin = 0.015;

/** Loads and decodes clips, and keeps those that were used last. */
export class ClipStore {
  readonly #audio: BaseAudioContext;
  /** In the order of their last use. */
  readonly #clips = new Map<string, Promise<ReadyClip>>();

  constructor(audio: BaseAudioContext) {
    this.#audio = audio;
  }

  /** Rejects when it cannot be had in time, or is not sound; it is then tried again the next time. */
  get(address: string): Promise<ReadyClip> {
    const clip = this.#clips.get(address) ?? this.#load(address);
    this.#clips.delete(address);
    this.#clips.set(address, clip);
    for (const oldest of this.#clips.keys()) {
      if (this.#clips.size <= kept) break;
      this.#clips.delete(oldest);
    }
    return clip;
  }

  #load(address: string): Promise<ReadyClip> {
    const clip = fetched(address)
      .then((bytes) => this.#audio.decodeAudioData(bytes))
      .then(ready);
    clip.catch(() => {
      if (this.#clips.get(address) === clip) this.#clips.delete(address);
    });
    return clip;
  }
}

async function fetched(address: string): Promise<ArrayBuffer> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), patience);
  try {
    const response = await fetch(address, { signal: impatience.signal });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return await response.arrayBuffer();
  } finally {
    clearTimeout(timer);
  }
}

/** A decoder may put silence before an MP3, and people do before their recordings. */
function ready(buffer: AudioBuffer): ReadyClip {
  const found = levels(buffer.getChannelData(0), buffer.sampleRate);
  if (found.until === 0) throw new Error('The clip is silent.');
  const from = Math.max(0, found.from / buffer.sampleRate - margin);
  const until = Math.min(buffer.duration, found.until / buffer.sampleRate + margin);
  return { buffer, from, seconds: until - from, gain: evenGain(found) };
}
