import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type Refusal, refuse } from '../../shared/refusal.ts';

/** Limits wrong guesses from one address; right ones cost nothing, so that sixty people behind one Wi-Fi never notice. */
export class GuessLimit {
  readonly #limiter: RateLimiterMemory;
  readonly #allowed: number;

  constructor(options: { wrongGuesses: number; perSeconds: number }) {
    this.#allowed = options.wrongGuesses;
    this.#limiter = new RateLimiterMemory({ points: options.wrongGuesses, duration: options.perSeconds });
  }

  /** The refusal, if this address has guessed wrong too often. */
  async check(address: string): Promise<Refusal | null> {
    const record = await this.#limiter.get(address);
    if (!record || record.consumedPoints < this.#allowed) return null;
    return refuse('too-many-attempts', { retryAfter: Math.max(1, Math.ceil(record.msBeforeNext / 1000)) });
  }

  async wrong(address: string): Promise<void> {
    await this.#limiter.penalty(address);
  }
}
