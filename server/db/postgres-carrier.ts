import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Topic } from './database.ts';

const channel = 'giliran';
/** Topics that a burst of commits touched travel together. */
const gatherFor = 10;
/** PostgreSQL takes payloads of less than 8000 bytes. */
const payloadLimit = 7500;
const firstRetry = 250;
const lastRetry = 5000;
/** A connection can be dead without either side being told; then a question gets no answer. */
const askEvery = 15_000;
const answerWithin = 5000;

export interface Hearing {
  /** Committed at another instance. */
  heard: (topics: ReadonlySet<Topic>) => void;
  /** The line was away, or is new: whatever was committed elsewhere meanwhile was not heard. */
  missed: () => void;
  onError: (error: Error) => void;
}

/**
 * Carries "this topic was touched" between the instances that share one PostgreSQL. What is told is sent after the
 * commit, not within it: a NOTIFY holds a lock of the whole database until its commit is on the disk, so commits would
 * no longer share theirs. An instance that dies between the two is made up for by the regular refresh of the others.
 */
export class Carrier {
  readonly #url: string;
  readonly #hearing: Hearing;
  readonly #self = randomUUID();
  /** Not told yet; a set, so what happens while the line is away needs no more room than there are topics. */
  readonly #untold = new Set<Topic>();
  #client: pg.Client | null = null;
  #gathering: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #retryIn = firstRetry;
  #question: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(url: string, hearing: Hearing) {
    this.#url = url;
    this.#hearing = hearing;
  }

  /** Resolves when the first attempt has ended, well or not; the carrier goes on trying by itself. */
  async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: answerWithin,
      query_timeout: answerWithin,
      keepAlive: true,
    });
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
    this.#client = client;
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      this.#lost(client, error as Error);
      return;
    }
    // Closed or lost while it was connecting.
    if (this.#client !== client) return;
    this.#retryIn = firstRetry;
    this.#question = setInterval(() => this.#ask(client), askEvery);
    this.#hearing.missed();
    this.#tellSoon();
  }

  tell(topics: Iterable<Topic>): void {
    for (const topic of topics) this.#untold.add(topic);
    this.#tellSoon();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#gathering);
    const client = this.#client;
    if (!client) return;
    await this.#tellAll(client);
    this.#forget();
    await client.end();
  }

  #tellSoon(): void {
    if (this.#untold.size === 0 || this.#gathering || this.#closed) return;
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined;
      if (this.#client) void this.#tellAll(this.#client);
    }, gatherFor);
  }

  /** What could not be told stays, and is told over the next connection. */
  async #tellAll(client: pg.Client): Promise<void> {
    const topics = [...this.#untold];
    this.#untold.clear();
    try {
      for (const payload of payloads(this.#self, topics)) {
        await client.query('select pg_notify($1, $2)', [channel, payload]);
      }
    } catch (error) {
      for (const topic of topics) this.#untold.add(topic);
      this.#lost(client, error as Error);
    }
  }

  #hear(payload: string): void {
    const [from, ...topics] = payload.split(' ');
    if (from !== this.#self) this.#hearing.heard(new Set(topics as Topic[]));
  }

  #ask(client: pg.Client): void {
    client.query('select 1').catch((error: Error) => this.#lost(client, error));
  }

  #lost(client: pg.Client, error?: Error): void {
    if (this.#client !== client || this.#closed) return;
    this.#forget();
    if (error) this.#hearing.onError(error);
    client.end().catch(() => undefined);
    this.#retry = setTimeout(() => void this.connect(), this.#retryIn * (0.5 + Math.random()));
    this.#retryIn = Math.min(this.#retryIn * 2, lastRetry);
  }

  #forget(): void {
    this.#client = null;
    clearInterval(this.#question);
  }
}

/** Who tells it, then topics; as many messages as it takes. */
function payloads(from: string, topics: readonly Topic[]): string[] {
  const messages: string[] = [];
  for (const topic of topics) {
    const last = messages.at(-1);
    if (last !== undefined && last.length + topic.length < payloadLimit)
      messages[messages.length - 1] = `${last} ${topic}`;
    else messages.push(`${from} ${topic}`);
  }
  return messages;
}
