import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { engines, type TemporaryDatabase, temporaryDatabase } from '../../test/databases.ts';
import { StartupError } from '../startup-error.ts';
import type { Database, Queries } from './database.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './open.ts';

/** Migrations of versions to come. */
const later = vi.hoisted((): Record<string, Migration> => ({}));
/** Migrations that an older version does not know. */
const hidden = vi.hoisted(() => new Set<string>());
vi.mock(import('./migrations/index.ts'), async (original) => {
  const { migrations } = await original();
  return {
    migrations: (engine) =>
      Object.fromEntries(Object.entries({ ...migrations(engine), ...later }).filter(([name]) => !hidden.has(name))),
  };
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

describe.each(engines)('a database of the first version on %s', (engine) => {
  test('keeps its people, services and tickets, in the new form', async () => {
    const place = await temporaryDatabase(engine);
    onTestFinished(place.remove);
    // As it was when only the first migration was known.
    const newer = Object.keys(migrations(engine)).slice(1);
    for (const name of newer) hidden.add(name);
    try {
      await on(place, ({ write }) => write(({ db }) => firstVersion(db)));
    } finally {
      hidden.clear();
    }
    await on(place, async ({ read }) => {
      const service = await read.selectFrom('services').selectAll().executeTakeFirstOrThrow();
      expect(service.group_path).toBe('');
      expect(JSON.parse(service.hours ?? '[]')).toEqual(Array.from({ length: 7 }, () => [['08:00', '24:00']]));
      expect(await read.selectFrom('series').selectAll().execute()).toEqual([
        { id: 's', branch_id: 'b', first_number: 1, last_number: null },
      ]);
      expect(await read.selectFrom('staff_counters').selectAll().execute()).toEqual([
        { staff_id: 'p', counter_id: 'c' },
      ]);
      const ticket = await read.selectFrom('tickets').selectAll().executeTakeFirstOrThrow();
      expect(ticket).toMatchObject({ label: 'A001', version: 0, line_at: 5, visit_id: 't', turn_called_at: 7 });
      expect(ticket).toMatchObject({ print_state: null, print_problem: null });
      const branch = await read.selectFrom('branches').selectAll().executeTakeFirstOrThrow();
      expect(branch).toMatchObject({ ticket_template: null, ticket_logo_id: null });
      const classes = await read.selectFrom('priority_classes').select('code').orderBy('position').execute();
      expect(classes.map(({ code }) => code)).toContain(ticket.priority_class);
      expect(await read.selectFrom('ticket_events').select(['kind', 'why', 'undoes']).execute()).toEqual([
        { kind: 'issue', why: null, undoes: null },
      ]);
    });
  });
});

/** One of each, as the first version wrote them. */
async function firstVersion(db: Queries): Promise<void> {
  for (const statement of [
    sql`insert into branches (id, name, time_zone, created_at) values ('b', 'Kantor', 'Asia/Jakarta', 0)`,
    sql`insert into services (id, branch_id, name, prefix, digits, series_id, opens_at, phone_required, position, active)
      values ('s', 'b', 'Loket A', 'A', 3, 's', '08:00', 0, 0, 1)`,
    sql`insert into counters (id, branch_id, name, position, active) values ('c', 'b', 'Loket A', 0, 1)`,
    sql`insert into counter_services (counter_id, service_id, position) values ('c', 's', 0)`,
    sql`insert into staff (id, branch_id, username, name, role, counter_id, password_hash, demonstration_password, active,
      created_at) values ('p', 'b', 'loket_a', 'Petugas', 'staff', 'c', '', 0, 1, 0)`,
    sql`insert into tickets (id, branch_id, service_id, series_id, service_day, number, label, state, priority_class,
      channel, calls, counter_id, staff_id, issued_at, called_at)
      values ('t', 'b', 's', 's', '2026-11-22', 1, 'A001', 'completed', 'appointment', 'web', 1, 'c', 'p', 5, 7)`,
    sql`insert into ticket_events (ticket_id, branch_id, service_day, at, kind, to_state)
      values ('t', 'b', '2026-11-22', 5, 'issue', 'waiting')`,
  ]) {
    await statement.execute(db);
  }
}
