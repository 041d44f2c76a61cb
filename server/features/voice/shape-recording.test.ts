import { expect, test } from 'vitest';
import { highestPeak, levels, type Samples, spokenLevel } from '../../../shared/voice/levels.ts';
import { resample } from './resample.ts';
import { clipRate, shapeRecording } from './shape-recording.ts';

interface Tone {
  seconds: number;
  amplitude?: number;
  hertz?: number;
  sampleRate?: number;
}

function tone({ seconds, amplitude = 0.2, hertz = 440, sampleRate = 48_000 }: Tone): Samples {
  return Float32Array.from(
    { length: seconds * sampleRate },
    (_, at) => amplitude * Math.sin((2 * Math.PI * hertz * at) / sampleRate),
  );
}

const join = (...parts: Samples[]) => Float32Array.from(parts.flatMap((part) => [...part]));
const silence = (seconds: number) => tone({ seconds, amplitude: 0 });
const shaped = (samples: Samples, sampleRate = 48_000): Samples => {
  const result = shapeRecording({ samples, sampleRate });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

test.each([0.005, 0.2, 0.9])(
  'a tone of amplitude %d comes out as loud as every clip, and never clipped',
  (amplitude) => {
    const { rms, peak } = levels(shaped(tone({ seconds: 1, amplitude })), clipRate);
    expect(rms).toBeCloseTo(spokenLevel, 0);
    expect(peak).toBeLessThanOrEqual(highestPeak);
  },
);

test('silence at both ends is cut off, a pause within is kept', () => {
  const said = join(silence(2), tone({ seconds: 0.5 }), silence(0.3), tone({ seconds: 0.5 }), silence(3));
  expect(shaped(said).length / clipRate).toBeCloseTo(1.3, 1);
});

test('a clip begins and ends at nothing', () => {
  const clip = shaped(tone({ seconds: 1 }));
  expect(Math.abs(clip[0] ?? 1)).toBeLessThan(0.001);
  expect(Math.abs(clip.at(-1) ?? 1)).toBeLessThan(0.001);
});

test('the shift of a cheap microphone and a damaged sample do no harm', () => {
  const shifted = tone({ seconds: 1 }).map((sample) => sample + 0.3);
  shifted[5000] = Number.NaN;
  const clip = shaped(shifted);
  const mean = clip.reduce((sum, sample) => sum + sample, 0) / clip.length;
  expect(Math.abs(mean)).toBeLessThan(0.002);
});

test.each([
  ['nothing at all', silence(1)],
  ['a hum that nobody hears', tone({ seconds: 1, amplitude: 0.001 })],
  ['no sample', new Float32Array()],
  ['nothing but shift', silence(1).fill(0.0003)],
])('%s is silent', (_, samples) => {
  expect(shapeRecording({ samples, sampleRate: 48_000 })).toMatchObject({ reason: 'silent' });
});

test('six seconds of voice fit, however long the silence around them; more does not', () => {
  expect(shapeRecording({ samples: join(silence(5), tone({ seconds: 5.9 })), sampleRate: 48_000 }).ok).toBe(true);
  expect(shapeRecording({ samples: tone({ seconds: 6.2 }), sampleRate: 48_000 })).toMatchObject({ reason: 'too-long' });
});

/** How much of a tone there is, 0 to 1. */
function strength(samples: Samples, hertz: number, sampleRate: number): number {
  const inner = samples.subarray(sampleRate / 10, samples.length - sampleRate / 10);
  let [real, imaginary] = [0, 0];
  for (const [at, sample] of inner.entries()) {
    const angle = (2 * Math.PI * hertz * at) / sampleRate;
    real += sample * Math.cos(angle);
    imaginary += sample * Math.sin(angle);
  }
  return (2 * Math.hypot(real, imaginary)) / inner.length;
}

test.each([8000, 16_000, 22_050, 44_100, 48_000])('from %d hertz a tone stays what it was', (sampleRate) => {
  const clip = resample(tone({ seconds: 1, amplitude: 0.5, hertz: 1000, sampleRate }), sampleRate, clipRate);
  expect(clip.length / clipRate).toBeCloseTo(1, 3);
  expect(strength(clip, 1000, clipRate)).toBeCloseTo(0.5, 2);
});

test('a tone that the lower rate cannot hold is not mirrored into what is heard', () => {
  const clip = resample(tone({ seconds: 1, amplitude: 0.5, hertz: 15_000 }), 48_000, clipRate);
  expect(strength(clip, 24_000 - 15_000, clipRate)).toBeLessThan(0.001);
});
