import pg from 'pg';
import { noAnswer, stalePlan } from './trouble.ts';

/** By their SQL, the names under which connections keep statements parsed and planned. */
const names = new Map<string, string>();
let given = 0;

/** From now on PostgreSQL reads and plans this once on each connection; planning costs more than most of ours do. */
export function keepPlanned(sql: string): void {
  if (!names.has(sql)) names.set(sql, `giliran_${given++}`);
}

type Query = pg.Client['query'];

/** Nobody waits for their answers, so that they cost no way there and back: what comes next is told when they fail. */
const ahead = /^(begin|(release savepoint \w+; )?savepoint \w+)$/;
const nothing = { rows: [] };

/** Gives their names to statements that are to be kept, and is gone when PostgreSQL no longer answers. */
export class PlanningClient extends pg.Client {
  #ahead: Promise<unknown> | null = null;

  override query: Query = ((text: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' ? names.get(text) : undefined;
    const query = super.query as (...given: unknown[]) => unknown;
    const [values, ...others] = rest;
    const result =
      name === undefined ? query.call(this, text, ...rest) : query.call(this, { name, text, values }, ...others);
    if (!(result instanceof Promise)) return result;
    result.catch((error: unknown) => this.#failed(error));
    const before = this.#ahead;
    const together = before ? Promise.all([result, before]).then(([answer]) => answer) : result;
    const goesAhead = typeof text === 'string' && ahead.test(text);
    this.#ahead = goesAhead ? together : null;
    if (!goesAhead) return together;
    together.catch(() => {});
    return Promise.resolve(nothing);
  }) as Query;

  #failed(error: unknown): void {
    forgetStale(error);
    // Whoever were given this connection next would wait for the same answer.
    if (error instanceof Error && noAnswer.test(error.message)) void this.end();
  }
}

/**
 * A newer instance changed a table while this one runs: what `*` stood for when it was planned is no longer so. With new
 * names all connections plan anew; the error itself goes to whoever asked.
 */
function forgetStale(error: unknown): void {
  if (error instanceof Error && stalePlan.test(error.message)) names.clear();
}
