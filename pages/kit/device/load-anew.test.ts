import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let loadAnew: typeof import('./load-anew.ts').loadAnew;
let hold: typeof import('../reload.ts').hold;
let untorn: typeof import('../reload.ts').untorn;
const loads = vi.fn();
const answer = vi.fn();
const storage = new Map<string, string>();

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { pathname: '/display', search: '', replace: loads });
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  });
  answer.mockResolvedValue({ ok: true });
  vi.resetModules();
  ({ loadAnew } = await import('./load-anew.ts'));
  ({ hold, untorn } = await import('../reload.ts'));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  loads.mockReset();
  answer.mockReset();
  storage.clear();
});

test('the page is loaded as soon as the server answers', async () => {
  answer.mockRejectedValueOnce(new Error('away'));
  loadAnew();
  await vi.advanceTimersByTimeAsync(0);
  expect(loads).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads).toHaveBeenCalledExactlyOnceWith('/display');
});

test('what must not be torn is over first, also when it began while the server was asked', async () => {
  answer.mockImplementationOnce(() => new Promise((resolve) => setTimeout(resolve, 3_000, { ok: true })));
  loadAnew();
  await vi.advanceTimersByTimeAsync(2_000);
  const release = hold();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(loads).not.toHaveBeenCalled();
  release();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(loads).toHaveBeenCalledOnce();
});

test('announcements that never pause put it off for ten minutes; then it is loaded, once, between two of them', async () => {
  let announcing = false;
  loads.mockImplementation(() => expect(announcing, 'none is torn').toBe(false));
  const announce = async () => {
    for (;;) {
      await untorn(async () => {
        announcing = true;
        await new Promise((resolve) => setTimeout(resolve, 10_000));
        announcing = false;
      });
    }
  };
  void announce();
  loadAnew();
  await vi.advanceTimersByTimeAsync(9.9 * 60_000);
  expect(loads).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(loads).toHaveBeenCalledExactlyOnceWith('/display');
});
