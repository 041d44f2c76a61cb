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
  const statements = new Statements(connection);
  return {
    createAdapter: () => new DirectAdapter(statements),
    createQueryCompiler: () => new PlanOnceCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => new CachingDriver(new CachingConnection(connection, statements)),
  };
}

export class DirectAdapter extends SqliteAdapter {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    super();
    this.#statements = statements;
  }

  /** SQLite can roll back DDL; with this, a migration that fails half-way leaves nothing behind. */
  override get supportsTransactionalDdl() {
    return true;
  }

  /** Past Kysely, whose way to the driver takes longer than most statements do here. */
  rows(sql: string, parameters: readonly unknown[]): unknown[] {
    const statement = this.#statements.prepare(sql);
    if (statement.reader) return statement.all(...parameters);
    statement.run(...parameters);
    return [];
  }
}

/**
 * Where SQLite compares a parameter while it plans (an order, a join, a part of an index), it plans anew whenever a value
 * is bound, which takes longer than most statements do. A sign before the parameter changes nothing but that.
 */
class PlanOnceCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder() {
    return '+?';
  }
}

class Statements {
  readonly #connection: SqliteConnection.Database;
  readonly #prepared = new Map<string, SqliteConnection.Statement>();

  constructor(connection: SqliteConnection.Database) {
    this.#connection = connection;
  }

  prepare(sql: string): SqliteConnection.Statement {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      if (this.#prepared.size >= cacheLimit) this.#prepared.clear();
      statement = this.#connection.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }
}

class CachingDriver implements Driver {
  readonly #connection: CachingConnection;

  constructor(connection: CachingConnection) {
    this.#connection = connection;
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
  readonly #statements: Statements;

  constructor(connection: SqliteConnection.Database, statements: Statements) {
    this.#connection = connection;
    this.#statements = statements;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#statements.prepare(query.sql);
    if (statement.reader) return { rows: statement.all(...query.parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...query.parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    for (const row of this.#connection.prepare(query.sql).iterate(...query.parameters)) yield { rows: [row as Row] };
  }
}

const raw = (sql: string) => ({ sql, parameters: [] }) as unknown as CompiledQuery;
