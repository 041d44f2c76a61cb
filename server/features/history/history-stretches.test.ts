import { describe, expect, test } from 'vitest';
import { countLimit } from '../../../shared/history-count.ts';
import { engines } from '../../../test/databases.ts';
import { addTickets, place } from '../../../test/past-tickets.ts';
import { morning, testDatabase } from '../../../test/test-database.ts';
import { countHistory, historyPage } from './history-snapshots.ts';
import { stretches } from './history-stretches.ts';

const day = 24 * 3_600_000;

describe.each(engines)('looking through a year of history on %s', (engine) => {
  /** Somebody by that name every twenty days, others on many days between. */
  async function year() {
    const database = await testDatabase(engine);
    const here = await place(database);
    await addTickets(
      database,
      here,
      Array.from({ length: 150 }, (_, n) => ({
        issued_at: morning - n * 2 * day,
        name: n % 10 === 0 ? 'Siti Rahayu' : 'Budi Santoso',
      })),
    );
    return database;
  }

  test('a search finds all of them, newest first, over pages', async () => {
    const { read } = await year();
    const found: string[] = [];
    let after: { issuedAt: number; id: string } | null = null;
    for (let pages = 0; pages < 4; pages++) {
      const { items }: Awaited<ReturnType<typeof historyPage>> = await historyPage(
        read,
        { q: 'siti' },
        { after, limit: 4 },
      );
      found.push(...items.map(({ serviceDay }) => serviceDay));
      const last = items.at(-1);
      if (last) after = { issuedAt: Date.parse(last.issuedAt), id: last.id };
    }
    const expected = Array.from({ length: 15 }, (_, n) => new Date(morning - n * 20 * day).toISOString().slice(0, 10));
    expect(found).toEqual(expected);
    expect(await countHistory(read, { q: 'siti' })).toBe(15);
    expect(await countHistory(read, { q: 'siti', from: expected[9] ?? '', to: expected[2] ?? '' })).toBe(8);
    expect(await countHistory(read, { q: 'nobody' })).toBe(0);
  });

  test('pieces meet, from the newest ticket to the oldest, and others get their turn between them', async () => {
    const { read } = await year();
    let turns = 0;
    const turn = () => {
      turns++;
      immediate = setImmediate(turn);
    };
    let immediate = setImmediate(turn);
    let until = morning + 1;
    let before = -1;
    for await (const stretch of stretches(read, { q: 'siti' })) {
      expect(stretch.until).toBe(until);
      expect(stretch.until - stretch.from).toBeLessThanOrEqual(8 * day);
      expect(turns).toBeGreaterThan(before);
      [until, before] = [stretch.from, turns];
    }
    clearImmediate(immediate);
    expect(until).toBe(morning - 298 * day);
  });

  test('what the index finds by itself is read at one go', async () => {
    const { read } = await year();
    const all = await Array.fromAsync(stretches(read, { from: '2026-11-01' }));
    expect(all).toHaveLength(1);
  });

  test('nothing is searched where there is nothing', async () => {
    const { read } = await testDatabase(engine);
    expect(await Array.fromAsync(stretches(read, { q: 'siti' }))).toEqual([]);
  });

  test('no more are counted than the limit and one', async () => {
    const database = await testDatabase(engine);
    const many = Array.from({ length: countLimit + 10 }, (_, n) => ({ issued_at: morning - n, number: n + 1 }));
    await addTickets(database, await place(database), many);
    expect(await countHistory(database.read, {})).toBe(countLimit + 1);
    expect(await countHistory(database.read, { state: 'waiting' })).toBe(countLimit + 1);
    expect(await countHistory(database.read, { state: 'expired' })).toBe(0);
  });
});
