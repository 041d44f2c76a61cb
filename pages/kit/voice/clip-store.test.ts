import { afterEach, expect, test, vi } from 'vitest';
import { ClipStore } from './clip-store.ts';

const rate = 1_000;

/** Half a second of silence, half a second of sound. */
function store(samples = Float32Array.from({ length: rate }, (_, index) => (index < rate / 2 ? 0 : 0.1))) {
  const buffer = { getChannelData: () => samples, sampleRate: rate, duration: samples.length / rate };
  return new ClipStore({ decodeAudioData: async () => buffer } as unknown as BaseAudioContext);
}

function server(answer: () => Promise<Response> = async () => new Response('sound')) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return answer();
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what was loaded is kept, without the silence before it', async () => {
  const asked = server();
  const clips = store();
  const first = await clips.get('/a');
  expect(await clips.get('/a')).toBe(first);
  expect(asked).toEqual(['/a']);
  expect(first.from).toBeCloseTo(0.485, 2);
  expect(first.seconds).toBeCloseTo(0.515, 2);
});

test('what was used longest ago is let go', async () => {
  const asked = server();
  const clips = store();
  for (let index = 0; index < 160; index++) await clips.get(`/${index}`);
  await clips.get('/0');
  await clips.get('/another');
  await clips.get('/0');
  expect(asked).toHaveLength(161);
  await clips.get('/1');
  expect(asked).toHaveLength(162);
});

test('what could not be had, or is silent, is said to be so, and asked for again', async () => {
  const asked = server(async () => new Response('no', { status: 404 }));
  const clips = store();
  await expect(clips.get('/a')).rejects.toThrow('404');
  await expect(clips.get('/a')).rejects.toThrow('404');
  expect(asked).toEqual(['/a', '/a']);
  server();
  await expect(store(new Float32Array(rate)).get('/a')).rejects.toThrow('silent');
});
