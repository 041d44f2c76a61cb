import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { engines, type TemporaryDatabase, temporaryDatabase } from '../../test/databases.ts';
import { StartupError } from '../startup-error.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open.ts';

/** Migrations of versions to come. */
const later = vi.hoisted((): Record<string, Migration> => ({}));
vi.mock(import('./migrations/index.ts'), async (original) => {
  const { migrations } = await original();
  return { migrations: (engine) => ({ ...migrations(engine), ...later }) };
});
afterEach(() => {
  for (const name of Object.keys(later)) delete later[name];
});

const addMood: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('branches').addColumn('mood', 'text').execute();
    await sql`update branches set mood = 'good'`.execute(db);
  },
};

const open = (place: TemporaryDatabase) => openDatabase({ ...place, now: () => 0 });

/** Does its work on a database that is opened for it and closed again. */
async function on<T>(place: TemporaryDatabase, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await open(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const addBranch = ({ write }: Database) =>
  write((tx) =>
    tx.db
      .insertInto('branches')
      .values({ id: 'b', name: 'Kantor', time_zone: 'Asia/Jakarta', created_at: 0 })
      .execute(),
  );
const branches = async ({ read }: Database) => (await sql`select * from branches`.execute(read)).rows;

describe.each(engines)('migrations on %s', (engine) => {
  async function withBranch(): Promise<TemporaryDatabase> {
    const place = await temporaryDatabase(engine);
    onTestFinished(place.remove);
    await on(place, addBranch);
    return place;
  }

  test('a database with data is brought up to date with the data kept', async () => {
    const place = await withBranch();
    later['9999-mood'] = addMood;
    expect(await on(place, branches)).toMatchObject([{ id: 'b', name: 'Kantor', mood: 'good' }]);
  });

  test('one that fails half-way changes nothing, and the version before still runs', async () => {
    const place = await withBranch();
    later['9998-mood'] = addMood;
    later['9999-broken'] = { up: (db) => sql`insert into nowhere values (1)`.execute(db) as never };
    await expect(open(place)).rejects.toThrow('nowhere');
    delete later['9998-mood'];
    delete later['9999-broken'];
    const [branch, ...others] = await on(place, branches);
    expect(others).toEqual([]);
    expect(branch).toMatchObject({ id: 'b', name: 'Kantor', time_zone: 'Asia/Jakarta', created_at: 0 });
    expect(branch).not.toHaveProperty('mood');
  });

  test('the database of a newer version is told from a broken one, and left as it is', async () => {
    const place = await withBranch();
    later['9999-mood'] = addMood;
    await on(place, branches);
    delete later['9999-mood'];
    await expect(open(place)).rejects.toThrow(StartupError);
    await expect(open(place)).rejects.toThrow(/newer version.*9999-mood/);
    later['9999-mood'] = addMood;
    expect(await on(place, branches)).toHaveLength(1);
  });
});

describe('the backup before a migration', () => {
  test('holds everything as it was; a database that needs no change gets none', async () => {
    const place = await temporaryDatabase('sqlite');
    onTestFinished(place.remove);
    const folder = join(place.dataDir, 'backups');
    await on(place, addBranch);
    await on(place, branches);
    expect(existsSync(folder)).toBe(false);

    later['9999-mood'] = addMood;
    await on(place, branches);
    const [file = '', ...more] = await readdir(folder);
    expect(more).toEqual([]);
    const backup = new SqliteConnection(join(folder, file), { readonly: true });
    onTestFinished(() => void backup.close());
    const [branch, ...others] = backup.prepare('select * from branches').all();
    expect(others).toEqual([]);
    expect(branch).toMatchObject({ id: 'b', name: 'Kantor', time_zone: 'Asia/Jakarta', created_at: 0 });
    expect(branch).not.toHaveProperty('mood');
  });
});

describe('several instances on one PostgreSQL', () => {
  test('may start at the same moment on an empty database', async () => {
    const place = await temporaryDatabase('postgres');
    onTestFinished(place.remove);
    const opened = await Promise.all([open(place), open(place), open(place)]);
    await Promise.all(opened.map((database) => database.close()));
  });
});
