import type { Compilable, CompiledQuery } from 'kysely';
import type { Queries } from './database.ts';
import { keepPlanned } from './postgres-client.ts';
import { DirectAdapter } from './sqlite-driver.ts';

class Parameter {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** Stands for every parameter while a query is built. */
const parameters = new Proxy({}, { get: (_, name) => new Parameter(String(name)) });

export interface Prepared<Input, Row> {
  all: (db: Queries, input: Input) => Promise<Row[]>;
  first: (db: Queries, input: Input) => Promise<Row | undefined>;
}

/** Builds and compiles the query once for each engine, then only puts its values in. */
export function compiledOnce<Input extends Record<string, unknown>, Row>(
  build: (db: Queries, input: Input) => Pick<Compilable<Row>, 'compile'>,
): (db: Queries, input: Input) => CompiledQuery<Row> {
  const compiled = new WeakMap<object, CompiledQuery<Row>>();

  return (db, input) => {
    const { adapter } = db.getExecutor();
    let query = compiled.get(adapter);
    if (!query) {
      query = build(db, parameters as Input).compile();
      compiled.set(adapter, query);
    }
    const values = query.parameters.map((value) => (value instanceof Parameter ? input[value.name] : value));
    return { ...query, parameters: values };
  };
}

/**
 * A query built and compiled once for each engine, then only given its values: for the busiest commands, where Kysely's
 * building costs more than the statement. The builder must use each property of `input` as a plain value.
 */
export function prepared<Input extends Record<string, unknown>, Row>(
  build: (db: Queries, input: Input) => Pick<Compilable<Row>, 'compile'>,
): Prepared<Input, Row> {
  const compiled = compiledOnce(build);

  const run = async (db: Queries, input: Input) => {
    const query = compiled(db, input);
    const { adapter } = db.getExecutor();
    if (adapter instanceof DirectAdapter) return adapter.rows(query.sql, query.parameters) as Row[];
    keepPlanned(query.sql);
    return (await db.executeQuery<Row>(query)).rows;
  };

  return { all: run, first: async (db, input) => (await run(db, input))[0] };
}
