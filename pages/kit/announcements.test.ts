import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type Announcement,
  AnnouncementQueue,
  chimeLimit,
  shownFor,
  speechLimit,
  staleAfter,
} from './announcements.ts';

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const forever = () => new Promise<void>(() => undefined);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

function stage({ chime = () => pause(1_000), speak = (_text: string, _signal: AbortSignal) => pause(5_000) } = {}) {
  const heard: string[] = [];
  const shown: (string | null)[] = [];
  let sounding = 0;
  let mostAtOnce = 0;
  const sound = async (name: string, play: () => Promise<void>) => {
    heard.push(name);
    sounding += 1;
    mostAtOnce = Math.max(mostAtOnce, sounding);
    try {
      await play();
    } finally {
      sounding -= 1;
    }
  };
  const queue = new AnnouncementQueue<Announcement>({
    chime: () => sound('chime', chime),
    speak: (text, signal) => sound(text, () => speak(text, signal)),
    show: (current) => shown.push(current?.text ?? null),
    now: Date.now,
    wait: pause,
  });
  const say = (...texts: string[]) => queue.add(texts.map((text) => ({ text, at: Date.now() })));
  return { queue, say, heard, shown, mostAtOnce: () => mostAtOnce };
}

test('each has its chime, its voice and its turn, in order and never two at once', async () => {
  const { say, heard, shown, mostAtOnce } = stage();
  say('satu', 'dua');
  await vi.advanceTimersByTimeAsync(3_000);
  say('tiga');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual(['chime', 'satu', 'chime', 'dua', 'chime', 'tiga']);
  expect(shown).toEqual(['satu', 'dua', 'tiga', null]);
  expect(mostAtOnce()).toBe(1);
});

test('each stays in view for its whole time even without any sound', async () => {
  const { say, shown } = stage({ chime: async () => undefined, speak: async () => undefined });
  say('satu', 'dua');
  await vi.advanceTimersByTimeAsync(shownFor - 1);
  expect(shown).toEqual(['satu']);
  await vi.advanceTimersByTimeAsync(1);
  expect(shown).toEqual(['satu', 'dua']);
  await vi.advanceTimersByTimeAsync(shownFor);
  expect(shown).toEqual(['satu', 'dua', null]);
});

test('what became older than a minute is dropped, not spoken late', async () => {
  const { queue, say, heard, shown } = stage();
  queue.add([{ text: 'kemarin', at: Date.now() - staleAfter - 1 }]);
  say(...Array.from({ length: 12 }, (_, index) => `nomor ${index}`));
  await vi.advanceTimersByTimeAsync(300_000);
  const spoken = heard.filter((name) => name !== 'chime');
  expect(spoken).toEqual(Array.from({ length: 8 }, (_, index) => `nomor ${index}`));
  expect(shown.at(-1)).toBeNull();
});

test('a voice that hangs is silenced and the next one has its turn', async () => {
  const silenced: string[] = [];
  const { say, heard } = stage({
    speak: (text, signal) => {
      signal.addEventListener('abort', () => silenced.push(text));
      return forever();
    },
  });
  say('satu', 'dua');
  await vi.advanceTimersByTimeAsync(1_000 + speechLimit);
  expect(silenced).toEqual(['satu']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(heard).toEqual(['chime', 'satu', 'chime', 'dua']);
});

test('a chime that hangs, fails or throws does not take the voice with it', async () => {
  const broken: (() => Promise<void>)[] = [
    forever,
    () => Promise.reject(new Error('no device')),
    () => {
      throw new Error('no audio at all');
    },
  ];
  for (const chime of broken) {
    const { say, heard } = stage({ chime });
    say('satu');
    await vi.advanceTimersByTimeAsync(chimeLimit);
    expect(heard).toEqual(['chime', 'satu']);
    await vi.advanceTimersByTimeAsync(60_000);
  }
});

test('speaks again after it fell silent', async () => {
  const { say, heard } = stage();
  say('satu');
  await vi.advanceTimersByTimeAsync(60_000);
  say('dua');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual(['chime', 'satu', 'chime', 'dua']);
});

test('once cleared, nothing follows', async () => {
  const { queue, say, heard } = stage();
  say('satu', 'dua');
  queue.clear();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual(['chime', 'satu']);
});
