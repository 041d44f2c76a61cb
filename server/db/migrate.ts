import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StartupError } from '../startup-error.ts';
import type { Engine, Queries } from './database.ts';
import { migrations } from './migrations/index.ts';

/**
 * Brings the tables up to date. `beforeChange` runs first when a database with data in it is about to be altered.
 * Throws StartupError for a database that a newer version has altered already.
 */
export async function migrate(
  db: Queries,
  engine: Engine,
  beforeChange: (lastMigration: string) => Promise<void>,
): Promise<void> {
  const known = migrations(engine);
  const done = await appliedMigrations(db, engine);
  const unknown = done.find((name) => !(name in known));
  if (unknown) {
    throw new StartupError(
      `The database was made by a newer version of Giliran (it has "${unknown}"); install that version or restore an older backup.`,
    );
  }
  const last = done.at(-1);
  if (last && done.length < Object.keys(known).length) await beforeChange(last);

  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function appliedMigrations(db: Queries, engine: Engine): Promise<string[]> {
  const exists =
    engine === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where name = 'kysely_migration'`
      : sql<{ name: string }>`select 'yes' as name where to_regclass('kysely_migration') is not null`;
  if ((await exists.execute(db)).rows.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}
