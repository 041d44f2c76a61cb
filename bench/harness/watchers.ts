import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Order } from './watching.ts';

export interface Ask {
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Many streams of one server, followed by a process of their own, so that what they cost is nobody's figure. */
export class Watchers {
  readonly #child: ChildProcess;
  #asked: PromiseWithResolvers<number> | undefined;

  constructor(url: string) {
    this.#child = fork(join(import.meta.dirname, 'watching.ts'), [url]);
    process.once('exit', () => this.#child.kill('SIGKILL'));
    this.#child.on('message', (answer) => {
      if (typeof answer === 'number') this.#asked?.resolve(answer);
      else this.#asked?.reject(new Error(String(answer)));
    });
    this.#child.once('exit', () => this.#asked?.reject(new Error('The watchers have gone.')));
  }

  /** One more stream to each path, for whoever has the cookie. */
  open(paths: readonly string[], cookie: string | null = null): Promise<number> {
    return this.#order({ open: [...paths], cookie });
  }

  /** Milliseconds from the request until the last stream has an event with the mark in it. */
  timed({ path, headers = {}, body = '{}' }: Ask, mark: string): Promise<number> {
    return this.#order({ post: path, headers: { 'content-type': 'application/json', ...headers }, body, mark });
  }

  async close(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.disconnect();
    await gone;
  }

  /** One at a time. */
  #order(order: Order): Promise<number> {
    const asked = Promise.withResolvers<number>();
    this.#asked = asked;
    this.#child.send(order);
    return asked.promise;
  }
}
