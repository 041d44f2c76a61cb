import { hash } from 'node:crypto';
import { type Refusal, type Result, refuse } from '../../shared/refusal.ts';
import type { Database } from '../db/database.ts';
import { addWrongGuess, removeEndedGuesses, wrongGuessesOf } from './guess-store.ts';
import { networkOf } from './network-of.ts';

export interface Guesses {
  /** What is guessed at; each kind is counted by itself. */
  of: 'password' | 'phone' | 'pairing code';
  wrong: number;
  perSeconds: number;
}

/**
 * Limits wrong guesses from one address, in the database and so at all instances together. Right ones write nothing, so
 * that sixty people behind one Wi-Fi never notice. Fails closed: while the database cannot count, nobody guesses; what
 * is guessed at could not be read then, either.
 */
export class GuessLimit {
  readonly #database: Database;
  readonly #guesses: Guesses;
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(database: Database, guesses: Guesses) {
    this.#database = database;
    this.#guesses = guesses;
  }

  /**
   * Makes the guess, unless too many from there were wrong. Guesses from one address wait for each other: all those made
   * at one moment would else be looked at before the first of them is counted.
   */
  async attempt<T>(
    address: string,
    guess: () => Promise<Result<T>>,
    isWrong: (result: Result<T>) => boolean,
  ): Promise<Result<T>> {
    // Not for secrecy, of which there are too few addresses, but so that none lies about in plain.
    const id = hash('sha256', `${this.#guesses.of} ${networkOf(address)}`, 'base64url');
    const before = this.#turns.get(id);
    const turn = this.#afterwards(before, id, guess, isWrong);
    const ended = Promise.allSettled([turn]);
    this.#turns.set(id, ended);
    await ended;
    if (this.#turns.get(id) === ended) this.#turns.delete(id);
    return turn;
  }

  async #afterwards<T>(
    before: Promise<unknown> | undefined,
    id: string,
    guess: () => Promise<Result<T>>,
    isWrong: (result: Result<T>) => boolean,
  ): Promise<Result<T>> {
    await before;
    const refused = await this.#refusal(id);
    if (refused) return refused;
    const result = await guess();
    if (isWrong(result)) await this.#database.write((tx) => addWrongGuess(tx, id, this.#guesses.perSeconds * 1000));
    return result;
  }

  async #refusal(id: string): Promise<Refusal | null> {
    const now = this.#database.now();
    const row = await wrongGuessesOf.first(this.#database.read, { id, now });
    if (!row || row.guesses < this.#guesses.wrong) return null;
    return refuse('too-many-attempts', { retryAfter: Math.ceil((row.ends_at - now) / 1000) });
  }
}

/** Run now and then; a span that has ended counts no more in any case. */
export function forgetGuesses(database: Database): Promise<void> {
  return database.write(removeEndedGuesses);
}
