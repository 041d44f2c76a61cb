import { coreOf, type Sentence } from '../../shared/voice/sentence.ts';
import { type Pace, pace, staleAfter } from './pace.ts';

export interface Announcement {
  /** The same call in each language in which it is spoken, in this order; at least one. */
  sentences: readonly Sentence[];
  /** When it was called, epoch milliseconds of the server's clock. */
  at: number;
}

export interface AnnouncementMeans<A extends Announcement> {
  /** Both must fall silent when the signal is aborted: what comes next begins then. */
  chime: (length: Pace['chime'], signal: AbortSignal) => Promise<void>;
  speak: (sentence: Sentence, signal: AbortSignal) => Promise<void>;
  /** Which one has its turn, in which language; null when none has. */
  show: (current: { announcement: A; sentence: Sentence } | null) => void;
  /** Runs one announcement, which nothing may tear: may take its time before. */
  untorn: (announce: () => Promise<void>) => Promise<void>;
  /** The server's clock. */
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
}

export const chimeLimit = 4_000;
export const speechLimit = 20_000;

/** Chime, then voice, then the next: strictly one after another, whatever the sound system does. */
export class AnnouncementQueue<A extends Announcement> {
  readonly #means: AnnouncementMeans<A>;
  #queued: A[] = [];
  #speaking = false;

  constructor(means: AnnouncementMeans<A>) {
    this.#means = means;
  }

  add(announcements: readonly A[]): void {
    this.#queued.push(...announcements);
    if (!this.#speaking) void this.#speakAll();
  }

  /** What waits for its turn and is none of these is dropped: it was taken back. */
  keep(wanted: (announcement: A) => boolean): void {
    this.#queued = this.#queued.filter(wanted);
  }

  get queued(): readonly A[] {
    return this.#queued;
  }

  /** What has its turn is finished; nothing follows. */
  clear(): void {
    this.#queued = [];
  }

  async #speakAll(): Promise<void> {
    this.#speaking = true;
    while (this.#queued.length > 0) await this.#means.untorn(() => this.#next());
    this.#speaking = false;
    this.#means.show(null);
  }

  async #next(): Promise<void> {
    const next = this.#queued.shift();
    if (next && this.#means.now() - next.at <= staleAfter) await this.#announce(next);
  }

  async #announce(announcement: A): Promise<void> {
    for (const [index, whole] of announcement.sentences.entries()) {
      const { chime, languages, core, shownFor } = this.#pace(announcement);
      if (index >= languages) return;
      const sentence = core ? coreOf(whole) : whole;
      this.#means.show({ announcement, sentence });
      await Promise.all([this.#sound(sentence, index === 0 ? chime : null), this.#means.wait(shownFor)]);
    }
  }

  /** Looked at anew before each language: others may have been called meanwhile. */
  #pace({ sentences }: A): Pace {
    const waiting = this.#queued.map(({ at }) => at);
    return pace(waiting, this.#means.now(), sentences.length);
  }

  async #sound(sentence: Sentence, chime: Pace['chime'] | null): Promise<void> {
    if (chime) await this.#within(chimeLimit, (signal) => this.#means.chime(chime, signal));
    await this.#within(speechLimit, (signal) => this.#means.speak(sentence, signal));
  }

  /** A sound that fails or hangs is passed over: the caption stands on the screen and the next person is waiting. */
  async #within(limit: number, sound: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const ending = new AbortController();
    const played = (async () => sound(ending.signal))().catch(() => undefined);
    await Promise.race([played, this.#means.wait(limit)]);
    ending.abort();
  }
}
