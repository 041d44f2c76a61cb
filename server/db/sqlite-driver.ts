import type SqliteConnection from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';

/** Preparing costs more than most queries; the number of different queries is small, so the cache has no limit but this. */
const cacheLimit = 500;

/**
 * One better-sqlite3 connection for Kysely, with prepared statements kept. Transactions are not begun here:
 * the writer of `sqlite.ts` does that, for many commands at once.
 */
export function cachingSqliteDialect(connection: SqliteConnection.Database): Dialect {
  return {
    createAdapter: () => new TransactionalDdlAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => new CachingDriver(connection),
  };
}

/** SQLite can roll back DDL; with this, a migration that fails half-way leaves nothing behind. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

class CachingDriver implements Driver {
  readonly #connection: CachingConnection;

  constructor(connection: SqliteConnection.Database) {
    this.#connection = new CachingConnection(connection);
  }

  async init() {}

  async acquireConnection() {
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(raw('rollback'));
  }

  async releaseConnection() {}

  async destroy() {}
}

class CachingConnection implements DatabaseConnection {
  readonly #connection: SqliteConnection.Database;
  readonly #statements = new Map<string, SqliteConnection.Statement>();

  constructor(connection: SqliteConnection.Database) {
    this.#connection = connection;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#prepare(query.sql);
    if (statement.reader) return { rows: statement.all(...query.parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...query.parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    for (const row of this.#connection.prepare(query.sql).iterate(...query.parameters)) yield { rows: [row as Row] };
  }

  #prepare(sql: string) {
    let statement = this.#statements.get(sql);
    if (!statement) {
      if (this.#statements.size >= cacheLimit) this.#statements.clear();
      statement = this.#connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

const raw = (sql: string) => ({ sql, parameters: [] }) as unknown as CompiledQuery;
