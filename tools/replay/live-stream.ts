import { Refused } from './api-client.ts';
import { SseParser } from './sse-parser.ts';

/** An open live stream of snapshots. */
export class LiveStream<Snapshot> {
  readonly #abort = new AbortController();
  readonly #ended: Promise<void>;
  /** Settled when the first snapshot is there, or none will come. */
  readonly started: Promise<void>;
  /** Why it ended before it was closed; null while all is well. */
  cut: string | null = null;

  constructor(address: string, onSnapshot: (snapshot: Snapshot, text: string) => void) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.started = promise;
    const note = (snapshot: Snapshot, text: string) => {
      onSnapshot(snapshot, text);
      resolve();
    };
    this.#ended = this.#read(address, note).catch((error: unknown) => {
      if (!this.#abort.signal.aborted) this.cut = error instanceof Error ? error.message : String(error);
      resolve();
    });
  }

  async close(): Promise<void> {
    this.#abort.abort();
    await this.#ended;
  }

  async #read(address: string, onSnapshot: (snapshot: Snapshot, text: string) => void): Promise<void> {
    const { signal } = this.#abort;
    const response = await fetch(address, { headers: { accept: 'text/event-stream' }, signal });
    if (!response.ok || !response.body)
      throw new Refused(`GET ${new URL(address).pathname}`, response.status, undefined);
    const parser = new SseParser();
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      for (const { event, data } of parser.push(chunk)) {
        if (event === 'snapshot') onSnapshot(JSON.parse(data) as Snapshot, data);
      }
    }
    throw new Error('the server ended the stream');
  }
}
