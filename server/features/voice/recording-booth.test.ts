import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { decoder } from '@audio/decode-wav';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { houseClips } from '../../../shared/voice/house-clips.ts';
import { levels } from '../../../shared/voice/levels.ts';
import { wavOf } from '../../../shared/voice/wav.ts';
import { RecordingBooth } from './recording-booth.ts';

const root = join(import.meta.dirname, '../../..');
const fixture = (name: string) => readFileSync(join(root, 'test/fixtures/voice', name));
const noise = (seconds: number) =>
  wavOf(
    Float32Array.from({ length: seconds * 24_000 }, () => Math.random() - 0.5),
    24_000,
  );

const booth = new RecordingBooth();
afterAll(() => booth[Symbol.dispose]());

async function prepared(bytes: Uint8Array) {
  const result = await booth.prepare(bytes);
  if (!result.ok) throw new Error(result.reason);
  const { channelData, sampleRate } = decoder().decode(result.value);
  return { samples: channelData[0] ?? new Float32Array(), sampleRate, channels: channelData.length };
}

test.each(['tone.mp3', 'tone.opus', 'tone.ogg'])('%s: 0.6 s of a tone between silence becomes a clip', async (name) => {
  const { samples, sampleRate, channels } = await prepared(fixture(name));
  expect({ sampleRate, channels }).toEqual({ sampleRate: 24_000, channels: 1 });
  expect(samples.length / sampleRate).toBeCloseTo(0.63, 1);
  expect(levels(samples, sampleRate).rms).toBeCloseTo(-20, 0);
});

test('a clip of the house stays what it was', async () => {
  const file = readFileSync(join(root, 'pages/public/voice/id', houseClips.id['silakan menuju'] ?? ''));
  const { samples, sampleRate } = await prepared(file);
  expect(samples.length / sampleRate).toBeGreaterThan(0.5);
  expect(levels(samples, sampleRate).rms).toBeCloseTo(-20, 0);
});

test.each([
  ['file-empty', Buffer.alloc(0)],
  ['media-type', Buffer.from('<html>not a sound</html>')],
  ['media-type', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['file-broken', Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0', 'latin1')],
  ['file-broken', fixture('tone.opus').subarray(0, 60)],
  ['file-broken', Buffer.concat([fixture('tone.ogg').subarray(0, 58), Buffer.alloc(3000, 9)])],
  ['silent', wavOf(new Float32Array(24_000), 24_000)],
  ['too-long', noise(8)],
  ['too-long', noise(70).subarray(0, 3_000_000)],
])('%s is said of what is not a recording', async (reason, bytes) => {
  expect(await booth.prepare(bytes)).toEqual({ ok: false, reason });
});

test('a file that keeps a decoder busy for too long is given up, and the next one has a thread of its own', async () => {
  expect(await booth.prepare(noise(5), 1)).toEqual({ ok: false, reason: 'file-broken' });
  const { samples, sampleRate } = await prepared(fixture('tone.mp3'));
  expect(samples.length / sampleRate, 'not the answer to the file before').toBeCloseTo(0.63, 1);
});

test('one thread serves all files until the booth is left', async () => {
  const begun: Worker[] = [];
  const count = (thread: Worker) => begun.push(thread);
  process.on('worker', count);
  onTestFinished(() => void process.off('worker', count));
  {
    using fresh = new RecordingBooth();
    for (const bytes of [noise(1), Buffer.from('<svg>'), noise(1)]) await fresh.prepare(bytes);
  }
  expect(begun).toHaveLength(1);
  await vi.waitFor(() => expect(begun[0]?.threadId).toBe(-1));
});
