import { afterEach, beforeEach, expect, test, vi } from 'vitest';

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
