import { hash } from 'node:crypto';

/** A whole Server-Sent Event as it goes onto the line. */
export class LiveEvent {
  /** Framed as a chunk of HTTP/1.1. */
  readonly chunk: Buffer;
  readonly #start: number;

  constructor(text: string) {
    const length = `${Buffer.byteLength(text).toString(16)}\r\n`;
    this.chunk = Buffer.from(`${length}${text}\r\n`);
    this.#start = length.length;
  }

  /** Without the frame. */
  get text(): Buffer {
    return this.chunk.subarray(this.#start, -2);
  }
}

/** Made once for all who watch the same thing. */
export interface Frame {
  /** Equal snapshots have equal revisions, on every instance and after every restart. */
  revision: string;
  event: LiveEvent;
}

export function makeFrame(json: string): Frame {
  const revision = hash('sha1', json, 'base64url').slice(0, 16);
  return { revision, event: new LiveEvent(`event: snapshot\nid: ${revision}\ndata: ${json}\n\n`) };
}
