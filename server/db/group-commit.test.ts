import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { refuse } from '../../shared/refusal.ts';
import { engines, temporaryDatabase } from '../../test/databases.ts';
import type { Database, Engine, Topic, Transaction } from './database.ts';
import { openDatabase } from './open.ts';

async function openEmpty(engine: Engine): Promise<{ database: Database; dataDir: string }> {
  const { remove, ...place } = await temporaryDatabase(engine);
  const database = await openDatabase({ ...place, now: () => 0 });
  onTestFinished(async () => {
    await database.close();
    await remove();
  });
  return { database, dataDir: place.dataDir };
}

/** With `together` the commands of PostgreSQL share commits, as those of SQLite do. */
async function emptyDatabase(engine: Engine, together?: string): Promise<Database> {
  const { database } = await openEmpty(engine);
  return { ...database, write: (command) => database.write(command, together) };
}

const keep = (tx: Transaction, name: string) => tx.db.insertInto('secrets').values({ name, value: '' }).execute();

async function kept(database: Database): Promise<string[]> {
  const rows = await database.read.selectFrom('secrets').select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}

function committedTopics(database: Database): Topic[] {
  const heard: Topic[] = [];
  database.onCommit((topics) => heard.push(...topics));
  return heard;
}

describe.each<[Engine, string?]>([...engines.map((engine): [Engine] => [engine]), ['postgres', 'together']])(
  'commands given at once on %s %s',
  (engine, together) => {
    test('one that is refused, throws or breaks a constraint leaves its neighbours alone', async () => {
      const database = await emptyDatabase(engine, together);
      const results = await Promise.allSettled([
        database.write((tx) => keep(tx, 'a')),
        database.write(async (tx) => {
          await keep(tx, 'refused');
          return refuse('none-waiting');
        }),
        database.write((tx) => keep(tx, 'b')),
        database.write(async (tx) => {
          await keep(tx, 'thrown');
          throw new Error('a bug');
        }),
        database.write(async (tx) => {
          await keep(tx, 'twice');
          await keep(tx, 'twice');
        }),
        database.write((tx) => keep(tx, 'c')),
      ]);
      expect(results.map(({ status }) => status)).toEqual([
        'fulfilled',
        'fulfilled',
        'fulfilled',
        'rejected',
        'rejected',
        'fulfilled',
      ]);
      expect(results[1]).toMatchObject({ value: { ok: false, reason: 'none-waiting' } });
      expect(results[3]).toMatchObject({ reason: { message: 'a bug' } });
      expect(await kept(database)).toEqual(['a', 'b', 'c']);
    });

    test('what is answered is committed', async () => {
      const database = await emptyDatabase(engine, together);
      const names = Array.from({ length: 30 }, (_, number) => `n${number}`);
      const seen = names.map(async (name) => {
        await database.write((tx) => keep(tx, name));
        return (await kept(database)).includes(name);
      });
      expect(await Promise.all(seen)).toEqual(names.map(() => true));
    });

    test('nobody reads what is not committed', async () => {
      const database = await emptyDatabase(engine, together);
      const during = await database.write(async (tx) => {
        await keep(tx, 'a');
        return kept(database);
      });
      expect(during).toEqual([]);
      expect(await kept(database)).toEqual(['a']);
    });

    test('screens hear once, after the commit, and only of what was kept', async () => {
      const database = await emptyDatabase(engine, together);
      const heard = committedTopics(database);
      let heardDuring: Topic[] = [];
      await Promise.allSettled([
        database.write(async (tx) => {
          tx.touch('branch:kept');
          tx.touch('branch:kept');
          await keep(tx, 'a');
          heardDuring = [...heard];
        }),
        database.write(async (tx) => {
          tx.touch('branch:refused');
          return refuse('none-waiting');
        }),
        database.write(async (tx) => {
          tx.touch('branch:thrown');
          throw new Error('a bug');
        }),
      ]);
      expect(heardDuring).toEqual([]);
      expect(heard).toEqual(['branch:kept']);
    });

    test('closing waits for what was begun', async () => {
      const { remove, ...place } = await temporaryDatabase(engine);
      onTestFinished(remove);
      const database = await openDatabase({ ...place, now: () => 0 });
      const names = Array.from({ length: 20 }, (_, number) => `n${number + 10}`);
      const writes = names.map((name) => database.write((tx) => keep(tx, name)));
      await database.close();
      await Promise.all(writes);
      await expect(database.write((tx) => keep(tx, 'late'))).rejects.toThrow();

      const again = await openDatabase({ ...place, now: () => 0 });
      expect(await kept(again)).toEqual(names);
      await again.close();
    });
  },
);

describe('group commit', () => {
  test('commands of one turn share a commit, and none is answered before it', async () => {
    const database = await emptyDatabase('sqlite');
    const answered: string[] = [];
    const write = async (name: string) => {
      const before = await database.write(async (tx) => {
        await keep(tx, name);
        return { answered: [...answered], committed: await kept(database) };
      });
      answered.push(name);
      return before;
    };
    const batch = await Promise.all([write('a'), write('b'), write('c')]);
    expect(batch).toEqual([1, 2, 3].map(() => ({ answered: [], committed: [] })));
    expect(await write('d')).toEqual({ answered: ['a', 'b', 'c'], committed: ['a', 'b', 'c'] });
  });

  test('more than one batch can hold are all answered', async () => {
    const database = await emptyDatabase('sqlite');
    const names = Array.from({ length: 1300 }, (_, number) => `n${number}`);
    await Promise.all(names.map((name) => database.write((tx) => keep(tx, name))));
    expect(await kept(database)).toHaveLength(1300);
  });

  test('a command given by a command of the batch, or after an answer, is carried out too', async () => {
    const database = await emptyDatabase('sqlite');
    let inner: Promise<unknown> = Promise.resolve();
    await database.write(async (tx) => {
      await keep(tx, 'outer');
      inner = database.write((next) => keep(next, 'inner'));
    });
    await inner;
    expect(await kept(database)).toEqual(['inner', 'outer']);
  });

  test('when the commit itself fails nobody is told yes, and the next command works', async () => {
    const database = await emptyDatabase('sqlite');
    const heard = committedTopics(database);
    const results = await Promise.allSettled([
      database.write(async (tx) => {
        tx.touch('branch:lost');
        await keep(tx, 'lost');
      }),
      database.write(async (tx) => {
        // A foreign key that is looked at only when the transaction ends.
        await sql`pragma defer_foreign_keys = on`.execute(tx.db);
        await tx.db
          .insertInto('counter_services')
          .values({ counter_id: 'no', service_id: 'no', position: 0 })
          .execute();
      }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(heard).toEqual([]);
    await database.write((tx) => keep(tx, 'next'));
    expect(await kept(database)).toEqual(['next']);
  });

  test('while another program holds the file all are told so, and afterwards it goes on', async () => {
    const { database, dataDir } = await openEmpty('sqlite');
    await database.write((tx) => sql`pragma busy_timeout = 1`.execute(tx.db));
    const other = new SqliteConnection(join(dataDir, 'giliran.db'));
    onTestFinished(() => void other.close());
    other.exec('begin immediate');
    const results = await Promise.allSettled(['a', 'b'].map((name) => database.write((tx) => keep(tx, name))));
    expect(results).toMatchObject([{ reason: { code: 'SQLITE_BUSY' } }, { reason: { code: 'SQLITE_BUSY' } }]);
    other.exec('rollback');
    await database.write((tx) => keep(tx, 'c'));
    expect(await kept(database)).toEqual(['c']);
  });

  test('the connection for reading refuses to write', async () => {
    const database = await emptyDatabase('sqlite');
    const write = database.read.insertInto('secrets').values({ name: 'a', value: '' }).execute();
    await expect(write).rejects.toThrow('readonly');
  });
});
