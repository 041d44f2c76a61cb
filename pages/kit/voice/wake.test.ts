import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wake } from './wake.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function asleep(allowed: boolean) {
  const audio = {
    state: 'suspended',
    asked: 0,
    resume: () => {
      audio.asked += 1;
      if (!allowed) return new Promise<void>(() => undefined);
      audio.state = 'running';
      return Promise.resolve();
    },
  };
  return audio;
}

const tried = async (audio: object): Promise<boolean> => {
  const woken = wake(audio as AudioContext);
  await vi.advanceTimersByTimeAsync(1_000);
  return woken;
};

test('what fell asleep is woken, each time', async () => {
  const audio = asleep(true);
  expect(await tried(audio)).toBe(true);
  expect(await tried(audio)).toBe(true);
  expect(audio.asked).toBe(1);
  audio.state = 'interrupted';
  expect(await tried(audio)).toBe(true);
  expect(audio.asked).toBe(2);
});

test('what is blocked is asked once, however often it should sound, and found out when it was allowed', async () => {
  const audio = asleep(false);
  for (let call = 0; call < 5; call++) expect(await tried(audio)).toBe(false);
  expect(audio.asked).toBe(1);
  audio.state = 'running';
  expect(await tried(audio)).toBe(true);
});

test('what is closed stays so', async () => {
  const audio = { ...asleep(true), state: 'closed' };
  expect(await tried(audio)).toBe(false);
  expect(audio.asked).toBe(0);
});
