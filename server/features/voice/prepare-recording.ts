import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '../../../shared/refusal.ts';

/** Milliseconds; a recording takes a fraction of it. */
const patience = 15_000;
const memory = { maxOldGenerationSizeMb: 128 };
/** TypeScript in tests, JavaScript in the build: as this file. */
const worker = new URL(`recording-worker${extname(import.meta.filename)}`, import.meta.url);

/** A recording as a clip of the voice: a WAV file; or why it cannot be one. */
export function prepareRecording(bytes: Uint8Array, limit = patience): Promise<Result<Uint8Array>> {
  return new Promise((resolve) => {
    const thread = new Worker(worker, { workerData: bytes, resourceLimits: memory });
    const end = (result: Result<Uint8Array>) => {
      clearTimeout(timer);
      resolve(result);
      void thread.terminate();
    };
    // A thread that takes too long, fails or ends without a word met a file that is none.
    const broken = () => end(refuse('file-broken'));
    const timer = setTimeout(broken, limit);
    thread.once('message', end);
    thread.once('error', broken);
    thread.once('exit', broken);
  });
}
