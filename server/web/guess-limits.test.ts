import { expect, test, vi } from 'vitest';
import { GuessLimit } from './guess-limits.ts';

test('so many wrong guesses from an address, then waiting; right ones cost nothing', async () => {
  const limit = new GuessLimit({ wrongGuesses: 3, perSeconds: 60 });
  for (let n = 0; n < 3; n++) {
    expect(await limit.check('a')).toBeNull();
    expect(await limit.check('a')).toBeNull();
    await limit.wrong('a');
  }
  expect(await limit.check('a')).toEqual({ ok: false, reason: 'too-many-attempts', retryAfter: 60 });
  expect(await limit.check('b')).toBeNull();
});

test('the wait ends by itself', async () => {
  vi.useFakeTimers();
  const limit = new GuessLimit({ wrongGuesses: 1, perSeconds: 60 });
  await limit.wrong('a');
  await vi.advanceTimersByTimeAsync(59_500);
  expect(await limit.check('a')).toMatchObject({ retryAfter: 1 });
  await vi.advanceTimersByTimeAsync(600);
  expect(await limit.check('a')).toBeNull();
  vi.useRealTimers();
});
