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

/** Gives their names to statements that are to be kept, and is gone when PostgreSQL no longer answers. */
export class PlanningClient extends pg.Client {
  override query: Query = ((text: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' ? names.get(text) : undefined;
    const query = super.query as (...given: unknown[]) => unknown;
    const [values, ...others] = rest;
    const result =
      name === undefined ? query.call(this, text, ...rest) : query.call(this, { name, text, values }, ...others);
    if (result instanceof Promise) result.catch((error: unknown) => this.#failed(error));
    return result;
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
