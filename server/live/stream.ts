import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type Frame, LiveEvent } from './frame.ts';
import type { Subscriber } from './hub.ts';

const heartbeatEvery = 20_000;
/** A phone that has not read for this long is gone, or will be back with a new connection. */
const patience = 60_000;

export interface ServerNote {
  now: number;
  version: string;
}

/**
 * One open Server-Sent Events response. A reader that is too slow is not sent what lies between: it gets the newest
 * snapshot when it is ready again, so it costs at most one frame of memory.
 */
export class Stream implements Subscriber {
  readonly #response: ServerResponse;
  readonly #note: () => ServerNote;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #chunked: boolean;
  /** Absent before its turn on a connection, and once it has ended. Kept here: each frame to thousands is to touch little. */
  #socket: Socket | null;
  #dropped = false;
  #greeted = false;
  #withheld: Frame | null = null;
  #blockedSince: number | null = null;

  constructor(response: ServerResponse, note: () => ServerNote, headers: Record<string, string>) {
    this.#response = response;
    this.#note = note;
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies that buffer would hold back a call until the next one.
      'x-accel-buffering': 'no',
    });
    response.flushHeaders();
    // The heartbeat finds out who is gone; a time-out of the socket would be wound up anew at each frame.
    response.setTimeout(0);
    // A proxy that speaks HTTP/1.0 knows no chunks.
    this.#chunked = response.chunkedEncoding;
    this.#socket = response.socket;
    // Behind an answer that is still under way on the same connection.
    if (!this.#socket) response.once('socket', (socket: Socket) => setImmediate(() => this.#connected(socket)));
    this.#heartbeat = setInterval(() => this.#beat(), heartbeatEvery);
    response.on('close', () => {
      clearInterval(this.#heartbeat);
      this.#socket = null;
    });
  }

  #connected(socket: Socket): void {
    if (this.#response.writableEnded || this.#response.destroyed) return;
    this.#socket = socket;
    this.#ready();
  }

  send(frame: Frame): void {
    if (this.#blockedSince !== null || this.#socket === null) {
      this.#withheld = frame;
      return;
    }
    this.#write(frame.event);
    if (this.#greeted) return;
    this.#greeted = true;
    this.#tellServer();
  }

  /** The server's clock and version; pages tell by it that the line is alive. */
  #tellServer(): void {
    this.#write(new LiveEvent(`: alive\nevent: server\ndata: ${JSON.stringify(this.#note())}\n\n`));
  }

  end(): void {
    // It stays subscribed until the connection has closed; a write meanwhile would take the server down.
    this.#socket = null;
    this.#response.end();
  }

  /** Whether it was cut because nobody read. */
  get dropped(): boolean {
    return this.#dropped;
  }

  #drop(): void {
    this.#dropped = true;
    this.#response.destroy();
  }

  /** Past the response, which would frame each chunk anew and write it in three parts. */
  #write(event: LiveEvent): void {
    const socket = this.#socket;
    if (!socket || socket.write(this.#chunked ? event.chunk : event.text) || this.#blockedSince !== null) return;
    this.#blockedSince = this.#note().now;
    socket.once('drain', () => this.#ready());
  }

  #ready(): void {
    this.#blockedSince = null;
    const frame = this.#withheld;
    this.#withheld = null;
    if (frame) this.send(frame);
  }

  #beat(): void {
    if (this.#blockedSince === null) this.#tellServer();
    else if (this.#note().now - this.#blockedSince > patience) this.#drop();
  }
}
