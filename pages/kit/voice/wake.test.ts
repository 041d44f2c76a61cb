import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wake } from './wake.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function sounding(allowed: boolean) {
  const audio = {
    state: 'running',
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
  const audio = sounding(true);
  expect(await tried(audio)).toBe(true);
  for (const state of ['suspended', 'interrupted']) {
    audio.state = state;
    expect(await tried(audio)).toBe(true);
  }
  expect(audio.asked).toBe(2);
});

test('what does not answer is asked once, however often it should sound', async () => {
  const audio = sounding(false);
  expect(await tried(audio)).toBe(true);
  audio.state = 'suspended';
  for (let call = 0; call < 5; call++) expect(await tried(audio)).toBe(false);
  expect(audio.asked).toBe(1);
});

test('what was blocked from the start is not asked, and found out when it was allowed', async () => {
  const audio = { ...sounding(true), state: 'suspended' };
  expect(await tried(audio)).toBe(false);
  audio.state = 'running';
  expect(await tried(audio)).toBe(true);
  expect(audio.asked).toBe(0);
});

test('what is closed stays so', async () => {
  const audio = { ...sounding(true), state: 'closed' };
  expect(await tried(audio)).toBe(false);
  expect(audio.asked).toBe(0);
});
