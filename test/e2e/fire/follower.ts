import { setTimeout as wait } from 'node:timers/promises';
import { EventStream } from '../../event-stream.ts';
import type { RunningServer } from '../server.ts';

/** A page that stays open: when its stream ends it opens one at the next instance, as behind a load balancer. */
export class Follower {
  readonly path: string;
  /** The latest snapshot. */
  last: unknown;
  readonly #cookie: string;
  readonly #servers: readonly RunningServer[];
  #turn: number;
  #stream = new EventStream();
  #closed = false;
  readonly #ended: Promise<void>;

  constructor(
    servers: readonly RunningServer[],
    { path, first, cookie = '' }: { path: string; first: number; cookie?: string },
  ) {
    this.path = path;
    this.#servers = servers;
    this.#turn = first;
    this.#cookie = cookie;
    this.#ended = this.#follow();
  }

  /** What anybody gets now who asks another instance than the one that is followed. */
  async elsewhere(): Promise<unknown> {
    const response = await fetch(`${this.#server(1).url}/api/v1${this.path}`, { headers: { cookie: this.#cookie } });
    return response.json();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stream.close();
    await this.#ended;
  }

  #server(further: number): RunningServer {
    const server = this.#servers[(this.#turn + further) % this.#servers.length];
    if (!server) throw new Error('There are no instances.');
    return server;
  }

  async #follow(): Promise<void> {
    while (!this.#closed) {
      await this.#read().catch(() => undefined);
      this.#turn++;
      await wait(50);
    }
  }

  async #read(): Promise<void> {
    this.#stream = new EventStream();
    const response = await this.#stream.open(`${this.#server(0).url}/api/v1${this.path}/live`, {
      cookie: this.#cookie,
    });
    if (response.status !== 200) return this.#stream.close();
    for (let event = await this.#stream.next(); event; event = await this.#stream.next()) {
      this.last = JSON.parse(event.data);
    }
  }
}
