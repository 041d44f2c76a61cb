import { expect, test } from 'vitest';
import { amplitude, evenGain, highestPeak, levels, spokenLevel } from './levels.ts';

const rate = 24_000;

/** Silence, a tone, silence; a quarter of a second each. */
function tone(height: number): Float32Array {
  const quarter = rate / 4;
  return Float32Array.from({ length: 3 * quarter }, (_, index) =>
    index < quarter || index >= 2 * quarter ? 0 : height * Math.sin((2 * Math.PI * 440 * index) / rate),
  );
}

test('finds where it sounds and how loud it is', () => {
  const found = levels(tone(0.5), rate);
  expect(found.from / rate).toBeCloseTo(0.25, 2);
  expect(found.until / rate).toBeCloseTo(0.5, 2);
  expect(found.rms).toBeCloseTo(-9.03, 1);
  expect(found.peak).toBeCloseTo(0.5, 3);
});

test('brings loud and soft to one loudness', () => {
  for (const height of [0.01, 0.1, 0.9]) {
    const found = levels(tone(height), rate);
    expect(found.rms + 20 * Math.log10(evenGain(found))).toBeCloseTo(spokenLevel, 5);
  }
});

test('never so loud that a sample is too high', () => {
  expect(evenGain({ from: 0, until: 1, rms: -40, peak: 0.5 })).toBeCloseTo(highestPeak / 0.5);
  expect(amplitude(-6)).toBeCloseTo(0.501, 3);
});

test('silence stays silence', () => {
  const found = levels(new Float32Array(rate), rate);
  expect(found).toMatchObject({ from: 0, until: 0, rms: Number.NEGATIVE_INFINITY, peak: 0 });
  expect(evenGain(found)).toBe(1);
});
