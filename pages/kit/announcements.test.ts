import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Locale } from '../../shared/page.ts';
import type { Sentence } from '../../shared/voice/sentence.ts';
import { type Announcement, AnnouncementQueue, chimeLimit, speechLimit } from './announcements.ts';
import { staleAfter } from './pace.ts';

const inView = 8_000;

/** One call, spoken in each of these languages. */
const call = (text: string, ...languages: Locale[]): Announcement => ({
  at: Date.now(),
  sentences: languages.map((locale): Sentence => {
    const parts = [{ kind: 'number' as const, text: `${text} ${locale}` }];
    return { locale, text: `${text} ${locale}`, parts };
  }),
});

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const forever = () => new Promise<void>(() => undefined);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

function stage({
  chime = (length: 'full' | 'short', _signal: AbortSignal) => pause(length === 'full' ? 1_700 : 500),
  speak = (_text: string, _signal: AbortSignal) => pause(5_000),
  languages = ['id'] as Locale[],
  untorn = (announce: () => Promise<void>) => announce(),
} = {}) {
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
  const plain = (sentence: Sentence) => (languages.length > 1 ? sentence.text : sentence.text.replace(/ id$/, ''));
  const times: number[] = [];
  const queue = new AnnouncementQueue<Announcement>({
    chime: (length, signal) => sound('chime', () => chime(length, signal)),
    speak: (sentence, signal) => sound(plain(sentence), () => speak(plain(sentence), signal)),
    show: (current) => {
      shown.push(current && plain(current.sentence));
      times.push(Date.now());
    },
    untorn,
    now: Date.now,
    wait: pause,
  });
  const say = (...texts: string[]) => queue.add(texts.map((text) => call(text, ...languages)));
  /** How long each stood in view. */
  const views = () => times.slice(1).map((time, index) => time - (times[index] ?? 0));
  return { queue, say, heard, shown, views, mostAtOnce: () => mostAtOnce };
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
  await vi.advanceTimersByTimeAsync(inView - 1);
  expect(shown).toEqual(['satu']);
  await vi.advanceTimersByTimeAsync(1);
  expect(shown).toEqual(['satu', 'dua']);
  await vi.advanceTimersByTimeAsync(inView);
  expect(shown).toEqual(['satu', 'dua', null]);
});

test('what became older than a minute is dropped, not spoken late', async () => {
  const { queue, say, heard, shown } = stage();
  queue.add([{ ...call('kemarin', 'id'), at: Date.now() - staleAfter - 1 }]);
  say(...Array.from({ length: 20 }, (_, index) => `nomor ${index}`));
  await vi.advanceTimersByTimeAsync(300_000);
  const spoken = heard.filter((name) => name !== 'chime');
  expect(spoken).toEqual(Array.from({ length: 11 }, (_, index) => `nomor ${index}`));
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
  await vi.advanceTimersByTimeAsync(1_700 + speechLimit);
  expect(silenced).toEqual(['satu']);
  await vi.advanceTimersByTimeAsync(2_000);
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

test('a chime that hangs is silenced before the voice begins', async () => {
  const events: string[] = [];
  const { say } = stage({
    chime: (_, signal) => {
      signal.addEventListener('abort', () => events.push('chime silenced'));
      return forever();
    },
    speak: async () => {
      events.push('voice');
    },
  });
  say('satu');
  await vi.advanceTimersByTimeAsync(chimeLimit);
  expect(events).toEqual(['chime silenced', 'voice']);
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

test('both languages are spoken, one after the other, each with its caption', async () => {
  const { say, heard, shown, mostAtOnce } = stage({ languages: ['id', 'en'] });
  say('satu', 'dua');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual(['chime', 'satu id', 'satu en', 'chime', 'dua id', 'dua en']);
  expect(shown).toEqual(['satu id', 'satu en', 'dua id', 'dua en', null]);
  expect(mostAtOnce()).toBe(1);
});

test('ten calls of one moment in two languages are all announced, in order, none flashing by', async () => {
  const { say, shown, views } = stage({ languages: ['id', 'en'], speak: () => pause(6_000) });
  const texts = Array.from({ length: 10 }, (_, index) => `nomor ${index}`);
  say(...texts);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(shown.filter((text) => text?.endsWith('id'))).toEqual(texts.map((text) => `${text} id`));
  expect(Math.min(...views())).toBeGreaterThanOrEqual(3_500);
});

test('ten calls with long names and numbers are all announced: only number and counter while many wait', async () => {
  const { queue, shown } = stage({ speak: (text) => pause(text.startsWith('Nomor') ? 8_500 : 5_000) });
  const calls = Array.from({ length: 10 }, (_, index): Announcement => {
    const number = `B ${index}`;
    const parts = [
      { kind: 'words' as const, text: 'Nomor antrian ' },
      { kind: 'number' as const, text: number },
    ];
    return { at: Date.now(), sentences: [{ locale: 'id', text: `Nomor antrian ${number}`, parts }] };
  });
  queue.add(calls);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(shown[0]).toBe('B 0');
  expect(shown.slice(-2)).toEqual(['Nomor antrian B 9', null]);
  expect(shown.map((text) => text?.slice(-1))).toEqual([...'0123456789', undefined]);
});

test('without any sound ten calls stand in view long enough to be read', async () => {
  const { say, shown, views } = stage({ chime: async () => undefined, speak: async () => undefined });
  say(...Array.from({ length: 10 }, (_, index) => `nomor ${index}`));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(shown).toHaveLength(11);
  expect(Math.min(...views())).toBeGreaterThanOrEqual(3_500);
});

test('the second language is left out when others were called while the first was spoken', async () => {
  const { say, heard } = stage({ languages: ['id', 'en'] });
  say('satu');
  await vi.advanceTimersByTimeAsync(3_000);
  say('dua', 'tiga', 'empat', 'lima');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard.slice(0, 4)).toEqual(['chime', 'satu id', 'chime', 'dua id']);
});

test('what was taken back before its turn is dropped', async () => {
  const { queue, say, heard } = stage();
  say('satu', 'dua', 'tiga');
  queue.keep(({ sentences }) => sentences[0]?.text !== 'dua id');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual(['chime', 'satu', 'chime', 'tiga']);
});

test('one whose turn is put off still waits for it, and is dropped when it became too old meanwhile', async () => {
  const { queue, say, heard } = stage({
    untorn: async (announce) => {
      await pause(staleAfter / 2 + 1);
      await announce();
    },
  });
  say('satu', 'dua');
  expect(queue.queued.map(({ sentences }) => sentences[0]?.text)).toEqual(['satu id', 'dua id']);
  await vi.advanceTimersByTimeAsync(staleAfter / 2 + 1);
  expect(queue.queued.map(({ sentences }) => sentences[0]?.text)).toEqual(['dua id']);
  await vi.advanceTimersByTimeAsync(3 * staleAfter);
  expect(heard).toEqual(['chime', 'satu']);
});
