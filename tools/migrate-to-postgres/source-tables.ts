import type SqliteConnection from 'better-sqlite3';

export interface Table {
  name: string;
  columns: string[];
}

type Row = Record<string, unknown>;

/** All tables with data of ours, those that others refer to first. */
export function sourceTables(source: SqliteConnection.Database): Table[] {
  const all = source
    .prepare<[], { name: string }>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'
       order by name`,
    )
    .all()
    .map(({ name }) => ({ name, columns: names(source, 'table_xinfo', name, 'name') }));
  const ordered: Table[] = [];
  const add = (table: Table, path: string[]): void => {
    if (ordered.includes(table) || path.includes(table.name)) return;
    for (const parent of names(source, 'foreign_key_list', table.name, 'table')) {
      const found = all.find(({ name }) => name === parent);
      if (found) add(found, [...path, table.name]);
    }
    ordered.push(table);
  };
  for (const table of all) add(table, []);
  return ordered;
}

function names(source: SqliteConnection.Database, pragma: string, table: string, column: string): string[] {
  return (source.pragma(`${pragma}("${table}")`) as Row[]).map((row) => String(row[column]));
}

/** In the order in which they were written, from after that row on. */
export function rowsAfter(source: SqliteConnection.Database, { name, columns }: Table, rowid: number, limit: number) {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const query = `select rowid as "__rowid", ${list} from "${name}" where rowid > ? order by rowid limit ?`;
  return source.prepare<[number, number], Row & { __rowid: number }>(query).all(rowid, limit);
}
