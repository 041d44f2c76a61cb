import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '../../../shared/refusal.ts';

/** Milliseconds; a recording takes a fraction of it. */
const patience = 15_000;
const memory = { maxOldGenerationSizeMb: 128 };
/** TypeScript in tests, JavaScript in the build: as this file. */
const worker = new URL(`recording-worker${extname(import.meta.filename)}`, import.meta.url);

/**
 * Makes clips of recordings, one after the other, in a thread of its own: whatever a hostile file does to a decoder, it
 * does it there. Beginning one takes longer than most files, so one serves a whole upload.
 */
export class RecordingBooth {
  #thread: Worker | null = null;

  /** A recording as a clip of the voice: a WAV file; or why it cannot be one. */
  async prepare(bytes: Uint8Array, limit = patience): Promise<Result<Uint8Array>> {
    this.#thread ??= this.#begin();
    try {
      const answered = once(this.#thread, 'message', { signal: AbortSignal.timeout(limit) });
      this.#thread.postMessage(bytes);
      const [result] = await answered;
      return result as Result<Uint8Array>;
    } catch {
      // A thread that takes too long or fails met a file that is none. The next file gets another one.
      this.#close();
      return refuse('file-broken');
    }
  }

  [Symbol.dispose](): void {
    this.#close();
  }

  #close(): void {
    void this.#thread?.terminate();
    this.#thread = null;
  }

  #begin(): Worker {
    const thread = new Worker(worker, { resourceLimits: memory });
    // What happens between two files, too, is nobody else's trouble.
    thread.on('error', () => this.#close());
    return thread;
  }
}
