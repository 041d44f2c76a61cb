export interface Announcement {
  /** The sentence, as it is spoken and captioned. */
  text: string;
  /** When it was called, epoch milliseconds of the server's clock. */
  at: number;
}

export interface AnnouncementMeans<A extends Announcement> {
  chime: () => Promise<void>;
  /** Must fall silent when the signal is aborted: the next one begins then. */
  speak: (text: string, signal: AbortSignal) => Promise<void>;
  /** Which one has its turn; null when none has. */
  show: (current: A | null) => void;
  /** The server's clock. */
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
}

/** Somebody called this long ago has been seen or missed; a late voice would only confuse the others. */
export const staleAfter = 60_000;
/** Each one stays in view at least this long, however short its sentence. */
export const shownFor = 8_000;
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

  /** What has its turn is finished; nothing follows. */
  clear(): void {
    this.#queued = [];
  }

  async #speakAll(): Promise<void> {
    this.#speaking = true;
    for (let next = this.#queued.shift(); next; next = this.#queued.shift()) {
      if (this.#means.now() - next.at > staleAfter) continue;
      this.#means.show(next);
      await Promise.all([this.#sound(next.text), this.#means.wait(shownFor)]);
    }
    this.#speaking = false;
    this.#means.show(null);
  }

  async #sound(text: string): Promise<void> {
    await this.#within(chimeLimit, () => this.#means.chime());
    const speech = new AbortController();
    await this.#within(speechLimit, () => this.#means.speak(text, speech.signal));
    speech.abort();
  }

  /** A sound that fails or hangs is passed over: the caption stands on the screen and the next person is waiting. */
  async #within(limit: number, sound: () => Promise<void>): Promise<void> {
    const played = (async () => sound())().catch(() => undefined);
    await Promise.race([played, this.#means.wait(limit)]);
  }
}
