import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Database } from '../db/database.ts';

/** Stand in a kept page where each reader gets something of their own. Nobody can guess them, and so write them into a name. */
export const gaps: Own = { csrf: randomUUID(), requestKey: randomUUID() };

interface Own {
  csrf: string;
  requestKey: string;
}

const gap = new RegExp(`(${Object.values(gaps).join('|')})`);

/** A page that is right for everybody, once its gaps are filled. */
export class GappedPage {
  /** What stands between the gaps, and at every other place the name of a gap. */
  readonly #pieces: (Buffer | keyof Own)[];

  constructor(html: string) {
    const nameOf = (text: string) => (text === gaps.csrf ? 'csrf' : 'requestKey');
    this.#pieces = html.split(gap).map((text, n) => (n % 2 === 0 ? Buffer.from(text) : nameOf(text)));
  }

  filled(own: Own): Buffer {
    return Buffer.concat(this.#pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(own[piece]) : piece)));
  }
}

/** In milliseconds. A page also tells the time, and what is open at it; it may be as late as that. */
const longest = 1000;
/** Of some 20 kB each. Whoever asks for very many addresses gets them made as if nothing were kept. */
const most = 200;

/** Pages as they are until something is committed, so that a crowd that opens the same page makes it once. */
export class KeptPages {
  readonly #database: Pick<Database, 'version' | 'now'>;
  readonly #pages = new Map<string, Promise<GappedPage>>();
  #version = '';
  #since = 0;

  constructor(database: Pick<Database, 'version' | 'now'>) {
    this.#database = database;
  }

  async page(key: string, make: () => Promise<string>): Promise<GappedPage> {
    // All who ask in the same turn are answered together: one after another, each reader is woken by each answer, and a
    // crowd gets little more than half as many pages.
    await setImmediate();
    await this.#forgetOld();
    const kept = this.#pages.get(key);
    if (kept) return await kept;
    const page = make().then((html) => new GappedPage(html));
    if (this.#pages.size >= most) return await page;
    this.#pages.set(key, page);
    try {
      return await page;
    } catch (error) {
      if (this.#pages.get(key) === page) this.#pages.delete(key);
      throw error;
    }
  }

  async #forgetOld(): Promise<void> {
    const now = this.#database.now();
    const version = await this.#database.version();
    const age = now - this.#since;
    if (version === this.#version && age >= 0 && age < longest) return;
    this.#pages.clear();
    this.#version = version;
    this.#since = now;
  }
}
