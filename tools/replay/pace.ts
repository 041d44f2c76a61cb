import { setTimeout as sleep } from 'node:timers/promises';

/** The data's clock, so many times faster. */
export class Pace {
  readonly #speed: number | null;
  readonly #from: number;
  readonly #started = performance.now();

  /** `from`: the data's time at which the day begins, now. `speed` null: no time at all. */
  constructor(speed: number | null, from: number) {
    this.#speed = speed;
    this.#from = from;
  }

  /** Waits until it is that time in the data. */
  async until(at: number): Promise<void> {
    const early = -this.lateness(at);
    if (early >= 1) await sleep(early);
  }

  /** How much later than that time it is; negative when earlier. Milliseconds of the real clock. */
  lateness(at: number): number {
    if (this.#speed === null) return 0;
    return performance.now() - this.#started - (at - this.#from) / this.#speed;
  }
}
