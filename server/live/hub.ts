import type { Topic } from '../db/database.ts';
import { type Frame, makeFrame } from './frame.ts';
import { Json } from './json.ts';
import { slices } from './slices.ts';

/** Makes the snapshots of one kind of screen. */
export interface Feed {
  kind: string;
  /**
   * Many keys at once: one call may concern thousands of phones. A key that no longer exists is left out. The same
   * object as the last time says that nothing changed.
   */
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, unknown>>;
  /** Absent: every change is shown at once, however many there are. */
  rest?: Rest;
}

/**
 * After a round with more than so many snapshots their kind rests, for this many times as long as the round took: the eight
 * o'clock rush shall find the server free for those who take a number. What changes meanwhile is shown by the next round.
 * A single change is never delayed.
 */
export interface Rest {
  beyond: number;
  times: number;
}

/** Someone who watches; `send` must never block. */
export interface Subscriber {
  send: (frame: Frame) => void;
  /** What was watched is gone. */
  end: () => void;
}

/** The database may be away for a moment; whoever watches must not have to wait for the next change. */
const retryAfter = 1000;

interface Channel {
  feed: Feed;
  key: string;
  subscribers: Set<Subscriber>;
  snapshot: unknown;
  last: Frame | null;
  /** When it was loaded last, as the hub counts. */
  begun: number;
}

/** What a feed has to load again, while it does so and while it rests from it. */
interface Turn {
  dirty: Set<Channel>;
  resting: boolean;
}

/** How long arrivals wait after a round, as a multiple of the time that it took; and never longer than so many milliseconds. */
const arrivalsRest = 2;
const longestWait = 1000;
const longestRest = 5000;

/** A server that stops does not wait for it. */
const sleep = (millis: number) => new Promise<void>((wake) => void setTimeout(wake, millis).unref());

const canWait = (topic: Topic) => topic.startsWith('arrivals:');

/**
 * Keeps every open screen right: when a topic is touched, each channel under it is loaded again, and sent if it changed.
 * Touches that arrive while snapshots are being made are answered together by the next round, so a burst costs
 * two rounds, not one each. Whoever takes a number changes only how many wait: when many do, that takes no more than a
 * third of the time, and calls find the server free.
 */
export class Hub {
  readonly #channels = new Map<string, Channel>();
  readonly #byTopic = new Map<Topic, Set<Channel>>();
  readonly #listeners = new Map<Topic, Set<() => void>>();
  readonly #onError: (error: unknown) => void;
  readonly #durable: () => Promise<void>;
  readonly #turns = new Map<Feed, Turn>();
  /** What can wait for the end of the rest, at the latest, and when it was touched: thousands may watch one topic. */
  readonly #later = new Map<Topic, number>();
  /** Counts loads and touches, to tell which came first. */
  #moment = 0;
  #restUntil = 0;
  #resting: NodeJS.Timeout | undefined;

  /** No snapshot is sent before what it shows is durable. */
  constructor(onError: (error: unknown) => void, durable: () => Promise<void> = async () => {}) {
    this.#onError = onError;
    this.#durable = durable;
  }

  /** Returns the function that ends the subscription. The first frame comes by itself. One feed's key has the same topics always. */
  subscribe(feed: Feed, key: string, topics: Topic | readonly Topic[], subscriber: Subscriber): () => void {
    const id = `${feed.kind} ${key}`;
    let channel = this.#channels.get(id);
    if (!channel) {
      channel = { feed, key, subscribers: new Set(), snapshot: undefined, last: null, begun: 0 };
      this.#channels.set(id, channel);
    }
    const joined = channel;
    joined.subscribers.add(subscriber);
    const watched = [topics].flat();
    for (const topic of watched) this.#byTopic.set(topic, (this.#byTopic.get(topic) ?? new Set()).add(joined));
    if (joined.last) subscriber.send(joined.last);
    else this.#mark([joined]);

    return () => {
      joined.subscribers.delete(subscriber);
      if (joined.subscribers.size > 0) return;
      this.#channels.delete(id);
      for (const topic of watched) {
        const watching = this.#byTopic.get(topic);
        watching?.delete(joined);
        if (watching?.size === 0) this.#byTopic.delete(topic);
      }
    };
  }

  /** Calls back at each touch of the topic, for those who must do something else than show it. */
  listen(topic: Topic, listener: () => void): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(topic);
    };
  }

  publish(topics: Iterable<Topic>): void {
    const touched = [...topics];
    // All at once: what hangs on several of them is loaded once.
    this.#mark(this.#under(touched.filter((topic) => !canWait(topic))));
    for (const topic of touched) {
      if (canWait(topic) && this.#byTopic.has(topic)) this.#later.set(topic, ++this.#moment);
    }
    this.#markLater();
    for (const topic of touched) for (const listener of this.#listeners.get(topic) ?? []) listener();
  }

  /** Loads everything again: after a time in which changes may have been missed, or when the clock matters. */
  refresh(): void {
    this.#mark(this.#channels.values());
    for (const listeners of this.#listeners.values()) for (const listener of listeners) listener();
  }

  /** Ends every stream, for instance when the server stops. */
  endAll(): void {
    for (const { subscribers } of this.#channels.values()) for (const subscriber of [...subscribers]) subscriber.end();
  }

  /** How many subscribers there are, by kind of screen. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { feed, subscribers } of this.#channels.values()) {
      counts.set(feed.kind, (counts.get(feed.kind) ?? 0) + subscribers.size);
    }
    return counts;
  }

  *#under(topics: Topic[]): Generator<Channel> {
    for (const topic of topics) yield* this.#byTopic.get(topic) ?? [];
  }

  /** Those that have not been loaded since. */
  *#dueLater(): Generator<Channel> {
    for (const [topic, touched] of this.#later) {
      for (const channel of this.#byTopic.get(topic) ?? []) if (channel.begun < touched) yield channel;
    }
  }

  #mark(channels: Iterable<Channel>): void {
    for (const channel of channels) {
      if (channel.subscribers.size === 0) continue;
      const { feed } = channel;
      const turn = this.#turns.get(feed);
      if (turn) turn.dirty.add(channel);
      else {
        const begun: Turn = { dirty: new Set([channel]), resting: false };
        this.#turns.set(feed, begun);
        // Not before all that is marked together has been.
        queueMicrotask(() => void this.#work(feed, begun));
      }
    }
  }

  #markLater(): void {
    const atWork = this.#turns.values().some((turn) => !turn.resting);
    if (this.#later.size === 0 || atWork || this.#resting) return;
    const left = this.#restUntil - performance.now();
    const mark = () => {
      this.#resting = undefined;
      this.#mark(this.#dueLater());
      this.#later.clear();
    };
    if (left <= 0) {
      mark();
      return;
    }
    // Whatever comes between: others that are called without pause must not keep these waiting for ever.
    this.#resting = setTimeout(mark, left);
    this.#resting.unref();
  }

  /** Each feed works for itself: a display does not wait until thousands of phones have been written to. */
  async #work(feed: Feed, turn: Turn): Promise<void> {
    while (turn.dirty.size > 0) {
      const start = performance.now();
      const channels = [...turn.dirty];
      turn.dirty = new Set();
      this.#moment++;
      for (const channel of channels) channel.begun = this.#moment;
      try {
        await this.#load(feed, channels);
      } catch (error) {
        this.#onError(error);
        setTimeout(() => this.#mark(channels), retryAfter).unref();
      }
      const end = performance.now();
      const took = end - start;
      this.#restUntil = Math.max(this.#restUntil, end + Math.min(took * arrivalsRest, longestWait));
      const { rest } = feed;
      if (rest && channels.length > rest.beyond) await this.#rest(turn, Math.min(took * rest.times, longestRest));
    }
    this.#turns.delete(feed);
    this.#markLater();
  }

  async #rest(turn: Turn, millis: number): Promise<void> {
    turn.resting = true;
    this.#markLater();
    await sleep(millis);
    turn.resting = false;
  }

  async #load(feed: Feed, channels: Channel[]): Promise<void> {
    const snapshots = await feed.load(channels.map((channel) => channel.key));
    await this.#durable();
    const turn = slices();
    for (const channel of channels) {
      await turn();
      const snapshot = snapshots.get(channel.key);
      if (snapshot === undefined) {
        for (const subscriber of [...channel.subscribers]) subscriber.end();
        continue;
      }
      if (snapshot === channel.snapshot) continue;
      channel.snapshot = snapshot;
      const frame = makeFrame(snapshot instanceof Json ? snapshot.text : JSON.stringify(snapshot));
      if (frame.revision === channel.last?.revision) continue;
      channel.last = frame;
      for (const subscriber of channel.subscribers) subscriber.send(frame);
    }
  }
}
