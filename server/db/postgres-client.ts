import pg from 'pg';
import { stalePlan } from './trouble.ts';

/** By their SQL, the names under which connections keep statements parsed and planned. */
const names = new Map<string, string>();
let given = 0;

/** From now on PostgreSQL reads and plans this once on each connection; planning costs more than most of ours do. */
export function keepPlanned(sql: string): void {
  if (!names.has(sql)) names.set(sql, `giliran_${given++}`);
}

type Query = pg.Client['query'];

/** Gives their names to statements that are to be kept. */
export class PlanningClient extends pg.Client {
  override query: Query = ((text: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' ? names.get(text) : undefined;
    const query = super.query as (...given: unknown[]) => unknown;
    if (name === undefined) return query.call(this, text, ...rest);
    const [values, ...others] = rest;
    const result = query.call(this, { name, text, values }, ...others);
    if (result instanceof Promise) result.catch(forgetStale);
    return result;
  }) as Query;
}

/**
 * A newer instance changed a table while this one runs: what `*` stood for when it was planned is no longer so. With new
 * names all connections plan anew; the error itself goes to whoever asked.
 */
function forgetStale(error: unknown): void {
  if (error instanceof Error && stalePlan.test(error.message)) names.clear();
}
