import { sql } from 'kysely';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryDatabase } from '../../test/databases.ts';
import type { Database, Topic } from './database.ts';
import { openDatabase } from './open.ts';

interface Instance {
  database: Database;
  heard: Topic[];
  missed: () => number;
}

let instances: [Instance, Instance, Instance];
beforeEach(async () => {
  const { remove, ...place } = await temporaryDatabase('postgres');
  const open = async (): Promise<Instance> => {
    const database = await openDatabase({ ...place, now: () => 0 });
    const heard: Topic[] = [];
    let missed = 0;
    database.onCommit((topics) => heard.push(...topics));
    database.onMissed(() => {
      missed++;
    });
    return { database, heard, missed: () => missed };
  };
  instances = [await open(), await open(), await open()];
  await vi.waitFor(async () => expect(await listeners(instances[0].database)).toHaveLength(3));
  return async () => {
    await Promise.all(instances.map(({ database }) => database.close()));
    await remove();
  };
});

const touch = ({ database }: Instance, ...topics: Topic[]) =>
  database.write(async (tx) => {
    for (const topic of topics) tx.touch(topic);
  });

async function listeners({ read }: Database): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database() and query like 'listen %' or query = 'select 1'`.execute(read);
  return rows.map(({ pid }) => pid);
}

const cutLines = ({ read }: Database) =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(read);

describe('instances on one PostgreSQL', () => {
  test('each hears once what any of them committed', async () => {
    const [first, second, third] = instances;
    await touch(first, 'branch:a');
    await touch(second, 'staff:b', 'device:c');
    for (const { heard } of instances) {
      await vi.waitFor(() => expect(heard.toSorted()).toEqual(['branch:a', 'device:c', 'staff:b']));
    }
    await touch(third, 'branch:d');
    for (const { heard } of instances) await vi.waitFor(() => expect(heard.at(-1)).toBe('branch:d'));
    expect(instances.map(({ heard }) => heard.length)).toEqual([4, 4, 4]);
  });

  test('a command that is refused is told to nobody', async () => {
    const [first, second] = instances;
    await first.database.write(async (tx) => {
      tx.touch('branch:refused');
      return { ok: false };
    });
    await touch(first, 'branch:after');
    await vi.waitFor(() => expect(second.heard).toEqual(['branch:after']));
  });

  test('more topics than one message holds all arrive', async () => {
    const [first, second] = instances;
    const topics = Array.from({ length: 2000 }, (_, index): Topic => `branch:${String(index).padStart(30, '0')}`);
    await touch(first, ...topics);
    await vi.waitFor(() => expect(second.heard.toSorted()).toEqual(topics));
  });

  test('a lost line is made anew: everybody is told to look again, and then hears as before', async () => {
    const [first, second] = instances;
    const before = instances.map(({ missed }) => missed());
    await cutLines(first.database).catch(() => undefined);
    await touch(first, 'branch:while-away').catch(() => touch(first, 'branch:while-away'));
    for (const [index, { missed }] of instances.entries()) {
      await vi.waitFor(() => expect(missed()).toBeGreaterThan(before[index] ?? 0), { timeout: 5000 });
    }
    await touch(first, 'branch:again');
    await vi.waitFor(() => expect(second.heard).toContain('branch:again'));
  });

  test('what was committed just before an instance stops is told still', async () => {
    const [first, second] = instances;
    await touch(first, 'branch:last-words');
    await first.database.close();
    await vi.waitFor(() => expect(second.heard).toEqual(['branch:last-words']));
  });
});
