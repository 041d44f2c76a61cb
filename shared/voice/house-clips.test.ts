import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '../page.ts';
import { clipKey } from './clip-key.ts';
import { houseClips } from './house-clips.ts';

const folder = join(import.meta.dirname, '../../pages/public/voice');
/** Of every clip, at its constant rate of 24 kbit/s. */
const bytesPerSecond = 3_000;
const longest = 3;
/** A display loads one language whole, to speak while the server is away. */
const largest = 600_000;

test('there is a folder for each language and nothing beside', () => {
  expect(readdirSync(folder).sort()).toEqual([...locales].sort());
});

describe.each(locales)('the clips of the house in %s', (locale) => {
  const clips = houseClips[locale];
  const content = (file: string) => readFileSync(join(folder, locale, file));

  test('are exactly the files that are there', () => {
    expect(readdirSync(join(folder, locale)).sort()).toEqual([...new Set(Object.values(clips))].sort());
  });

  test('carry the hash of their content in their name, so that they may be kept for ever', () => {
    for (const file of new Set(Object.values(clips))) {
      const hash = createHash('sha256').update(content(file)).digest('hex').slice(0, 8);
      expect(file.split('.')).toEqual([expect.any(String), hash, 'mp3']);
    }
  });

  test('are short, each and together', () => {
    const sizes = [...new Set(Object.values(clips))].map((file) => content(file).length);
    expect(Math.min(...sizes) / bytesPerSecond).toBeGreaterThan(0.1);
    expect(Math.max(...sizes) / bytesPerSecond).toBeLessThan(longest);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(largest);
  });

  test('are found by what is looked for', () => {
    for (const key of Object.keys(clips)) expect(clipKey(key)).toBe(key);
  });
});
