import { ok, type Result, refuse } from '../../shared/refusal.ts';

/** Seconds. Pages ask for their snapshot meanwhile, so nothing urges. */
const retryAfter = 10;
/** More windows than anybody looks at; a program gone wild must not take what all others need. */
const perAccount = 100;

interface Limits {
  total: number;
  perNetwork: number;
}

/** How many live streams may be open at this process: each costs a socket and some memory for hours. */
export class StreamLimits {
  readonly #limits: Limits;
  /** By network, and by account or device. */
  readonly #open = new Map<string, number>();
  #total = 0;
  /** Since the start, for whoever watches the server. */
  readonly refused = { address: 0, account: 0, total: 0 };
  dropped = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** The function that gives the place back. Null: one network cannot be told from another. */
  enter(network: string | null): Result<() => void> {
    if (this.#total >= this.#limits.total) {
      this.refused.total++;
      return refuse('unavailable', { retryAfter });
    }
    if (network !== null && this.#isFull(network, this.#limits.perNetwork)) {
      this.refused.address++;
      return refuse('too-many-streams', { retryAfter });
    }
    const leave = network === null ? () => {} : this.#take(network);
    this.#total++;
    return ok(() => {
      this.#total--;
      leave();
    });
  }

  /** Staff and devices are let in whatever visitors do, who could otherwise crowd out the display of the same office. */
  enterAs(account: string): Result<() => void> {
    if (this.#isFull(account, perAccount)) {
      this.refused.account++;
      return refuse('too-many-streams', { retryAfter });
    }
    return ok(this.#take(account));
  }

  #isFull(who: string, most: number): boolean {
    return (this.#open.get(who) ?? 0) >= most;
  }

  #take(who: string): () => void {
    this.#open.set(who, (this.#open.get(who) ?? 0) + 1);
    return () => {
      const left = (this.#open.get(who) ?? 0) - 1;
      if (left > 0) this.#open.set(who, left);
      else this.#open.delete(who);
    };
  }
}
