import { ok, type Result, refuse } from '../../shared/refusal.ts';

/** Seconds. Pages ask for their snapshot meanwhile, so nothing urges. */
const retryAfter = 10;

interface Limits {
  total: number;
  perNetwork: number;
}

/** How many live streams may be open at this process: each costs a socket and some memory for hours. */
export class StreamLimits {
  readonly #limits: Limits;
  readonly #byNetwork = new Map<string, number>();
  #total = 0;
  /** Since the start, for whoever watches the server. */
  readonly refused = { address: 0, total: 0 };
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
    const open = network === null ? 0 : (this.#byNetwork.get(network) ?? 0);
    if (open >= this.#limits.perNetwork) {
      this.refused.address++;
      return refuse('too-many-streams', { retryAfter });
    }
    this.#total++;
    if (network !== null) this.#byNetwork.set(network, open + 1);
    return ok(() => this.#leave(network));
  }

  #leave(network: string | null): void {
    this.#total--;
    if (network === null) return;
    const left = (this.#byNetwork.get(network) ?? 0) - 1;
    if (left > 0) this.#byNetwork.set(network, left);
    else this.#byNetwork.delete(network);
  }
}
