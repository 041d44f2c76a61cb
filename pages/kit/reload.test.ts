import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const minute = 60_000;
let reload: typeof import('./reload.ts');
const loads = vi.fn();
const answer = vi.fn();
const storage = new Map<string, string>();

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('location', { href: 'http://x/display', reload: loads });
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  });
  answer.mockResolvedValue({ ok: true });
  vi.resetModules();
  reload = await import('./reload.ts');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  loads.mockReset();
  answer.mockReset();
  storage.clear();
});

test('another version is loaded by and by: not all screens at one moment', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  reload.reloadForVersion();
  await vi.advanceTimersByTimeAsync(14_000);
  expect(loads).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(loads).toHaveBeenCalledOnce();
});

test('a version that comes back is none to load', async () => {
  reload.reloadForVersion();
  reload.keepVersion();
  await vi.advanceTimersByTimeAsync(minute);
  expect(loads).not.toHaveBeenCalled();
});

test('servers of two versions do not keep a screen loading', async () => {
  storage.set('reloadedAt', String(Date.now()));
  reload.reloadForVersion();
  await vi.advanceTimersByTimeAsync(9 * minute);
  expect(loads).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2 * minute);
  expect(loads).toHaveBeenCalled();
});

test('while the server does not answer, the page stays', async () => {
  answer.mockRejectedValue(new Error('away'));
  reload.reloadForVersion();
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(answer).toHaveBeenCalled();
  expect(loads).not.toHaveBeenCalled();
  answer.mockResolvedValue({ ok: true });
  await vi.advanceTimersByTimeAsync(minute);
  expect(loads).toHaveBeenCalled();
});

test('what must not be torn is over first', async () => {
  const release = reload.hold();
  reload.reloadForVersion();
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(loads).not.toHaveBeenCalled();
  release();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(loads).toHaveBeenCalledOnce();
});

describe('announcements without a pause', () => {
  let begun = 0;
  /** When it was loaded. */
  let begunBefore = 0;
  /** One after another, each of ten seconds, for so many minutes. */
  async function announce(minutes: number): Promise<void> {
    begun = 0;
    let ended = 0;
    const turns = async () => {
      for (;;) {
        await reload.untorn(async () => {
          begun += 1;
          await new Promise((resolve) => setTimeout(resolve, 10_000));
          ended += 1;
        });
      }
    };
    loads.mockImplementation(() => {
      expect(begun, 'none is torn').toBe(ended);
      begunBefore = begun;
    });
    void turns();
    await vi.advanceTimersByTimeAsync(minutes * minute);
  }

  test('put another version off for ten minutes, then it is loaded between two of them, and none begins any more', async () => {
    reload.reloadForVersion();
    await announce(9.9);
    expect(loads).not.toHaveBeenCalled();
    while (loads.mock.calls.length === 0) await vi.advanceTimersByTimeAsync(1_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(begun).toBe(begunBefore);
    expect(loads).toHaveBeenCalledOnce();
  });

  test('a version that came back and went again waits anew', async () => {
    reload.reloadForVersion();
    await announce(9);
    reload.keepVersion();
    reload.reloadForVersion();
    await vi.advanceTimersByTimeAsync(9 * minute);
    expect(loads).not.toHaveBeenCalled();
  });

  test('go on while the server fails, says nothing or has gone back to this version', async () => {
    answer.mockResolvedValueOnce({ ok: false }).mockReturnValue(new Promise(() => undefined));
    reload.reloadForVersion();
    await announce(20);
    expect(begun).toBeGreaterThan(100);
    reload.keepVersion();
    answer.mockReset();
    await vi.advanceTimersByTimeAsync(20 * minute);
    expect(answer).not.toHaveBeenCalled();
    expect(loads).not.toHaveBeenCalled();
  });

  test('an answer that comes when the next one has begun tears nothing', async () => {
    answer.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 8_000, { ok: true })));
    reload.reloadForVersion();
    await announce(20);
    expect(answer).toHaveBeenCalled();
    expect(loads).not.toHaveBeenCalled();
  });
});
