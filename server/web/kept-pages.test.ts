import { beforeEach, describe, expect, test } from 'vitest';
import { GappedPage, gaps, KeptPages } from './kept-pages.ts';

test('every gap is filled with what is the reader’s own', () => {
  const page = new GappedPage(`${gaps.csrf}<b>${gaps.requestKey}</b> antrian – ${gaps.csrf}`);
  expect(page.filled({ csrf: 'c1', requestKey: 'r1' }).toString()).toBe('c1<b>r1</b> antrian – c1');
  expect(page.filled({ csrf: 'c2', requestKey: 'r2' }).toString()).toBe('c2<b>r2</b> antrian – c2');
});

describe('kept pages', () => {
  let now = 0;
  let version = 0;
  let made = 0;
  let pages: KeptPages;
  beforeEach(() => {
    now = 1_000_000;
    version = 1;
    made = 0;
    pages = new KeptPages({ now: () => now, version: async () => String(version) });
  });

  const read = async (key = 'home') => {
    const page = await pages.page(key, async () => `page ${++made}`);
    return page.filled(gaps).toString();
  };

  test('are made once for all who come together, each under its own key', async () => {
    expect(await Promise.all([read(), read(), read('ticket'), read()])).toEqual([
      'page 1',
      'page 1',
      'page 2',
      'page 1',
    ]);
    expect(await read()).toBe('page 1');
  });

  test('are made anew after each commit, and when the clock has moved on', async () => {
    expect(await read()).toBe('page 1');
    version++;
    expect(await read()).toBe('page 2');
    now += 999;
    expect(await read()).toBe('page 2');
    now += 1;
    expect(await read()).toBe('page 3');
    now -= 3_600_000;
    expect(await read()).toBe('page 4');
  });

  test('a commit while one is made is not missed', async () => {
    const begun = Promise.withResolvers<void>();
    const slow = Promise.withResolvers<string>();
    const first = pages.page('home', () => {
      begun.resolve();
      return slow.promise;
    });
    await begun.promise;
    version++;
    expect(await read()).toBe('page 1');
    slow.resolve('old');
    expect((await first).filled(gaps).toString()).toBe('old');
    expect(await read()).toBe('page 1');
  });

  test('a failure is not kept', async () => {
    const failing = pages.page('home', () => Promise.reject(new Error('no database')));
    await expect(failing).rejects.toThrow('no database');
    expect(await read()).toBe('page 1');
  });

  test('are bounded in number', async () => {
    for (let n = 0; n < 200; n++) await read(`page ${n}`);
    expect(await read('one more')).toBe('page 201');
    expect(await read('one more')).toBe('page 202');
    expect(await read('page 7')).toBe('page 8');
  });
});
