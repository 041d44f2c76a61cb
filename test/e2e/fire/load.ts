import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Balancer, Request } from './balancer.ts';

/** What the instances have said yes to; and how far the load is. */
export class Load {
  readonly balancer: Balancer;
  /** Numbers by ticket id. */
  readonly tickets = new Map<string, string>();
  /** How often each command was accepted, by its verb. */
  readonly accepted = new Map<string, number>();
  stopped = false;
  #done = 0;
  readonly #waiting: { until: number; resolve: () => void }[] = [];

  constructor(balancer: Balancer) {
    this.balancer = balancer;
  }

  /** Resolves when so many more commands have been answered. */
  passed(more: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ until: this.#done + more, resolve });
    return promise;
  }

  /** Refused commands are answered, too. */
  async command(verb: string, request: Request): Promise<Answer | null> {
    const answer = await this.balancer.ask({ method: 'POST', ...request });
    if (!answer) return null;
    if (answer.status < 300) this.accepted.set(verb, (this.accepted.get(verb) ?? 0) + 1);
    else if (!isRefused(verb, answer)) this.fault(`${verb} was answered with ${JSON.stringify(answer)}`);
    this.#done++;
    for (const { until, resolve } of this.#waiting) if (this.#done >= until) resolve();
    return answer;
  }

  /** The same until somebody answers. */
  async insist(verb: string, request: Request): Promise<Answer> {
    for (;;) {
      const answer = await this.command(verb, request);
      if (answer) return answer;
      await wait(50);
    }
  }

  fault(words: string): void {
    this.balancer.faults.push(words);
  }
}

/** Who is sent on may be called by a colleague at that very moment. */
const isRefused = (verb: string, { status }: Answer) => status === 409 || (verb === 'transfer' && status === 403);
