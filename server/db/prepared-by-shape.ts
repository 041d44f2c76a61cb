import type { Compilable } from 'kysely';
import type { Queries } from './database.ts';
import { keepPlanned } from './postgres-client.ts';
import { compiledOnce } from './prepared.ts';

/**
 * Like `prepared`, for a query whose form depends on which values there are: built once for each set of them. Those that
 * the input does not have are undefined for the builder, the others are to be used as plain values. `planned`: PostgreSQL
 * plans each form once, whatever the values; not where the best plan depends on them.
 */
export function preparedByShape<Input extends Record<string, unknown>, Row>(
  build: (db: Queries, input: Input) => Pick<Compilable<Row>, 'compile'>,
  planned?: 'planned',
): { all: (db: Queries, input: Input) => Promise<Row[]> } {
  const shapes = new Map<string, ReturnType<typeof compiledOnce<Input, Row>>>();

  const ofShape = (names: string[]) => {
    const shape = names.join();
    let query = shapes.get(shape);
    if (!query) {
      const only = (any: Input) => Object.fromEntries(names.map((name) => [name, any[name]])) as Input;
      query = compiledOnce((db, any: Input) => build(db, only(any)));
      shapes.set(shape, query);
    }
    return query;
  };

  return {
    all: async (db, input) => {
      const query = ofShape(Object.keys(input))(db, input);
      if (planned) keepPlanned(query.sql);
      return (await db.executeQuery<Row>(query)).rows;
    },
  };
}
