import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accents } from '../../shared/display-settings.ts';
import { contrast } from '../../test/contrast.ts';

/** Every accent of the style sheet, by day and by night: band, what stands on it, called counter, what stands on it. */
const sheet = readFileSync(join(import.meta.dirname, '_look.scss'), 'utf8');
const palettes = [...sheet.matchAll(/"(\w+)":\s*\(\s*(#\w+),\s*(#\w+),\s*(#\w+),\s*(#\w+)/g)].map(
  ([, name, band, onBand, called, onCalled]) => ({
    name: String(name),
    pairs: [
      [String(band), String(onBand)],
      [String(called), String(onCalled)],
    ] as const,
  }),
);

test('each accent has its colours by day and by night', () => {
  expect(palettes.map(({ name }) => name)).toEqual([...accents, ...accents]);
});

test.each(palettes)('what stands on $name can be read', ({ pairs }) => {
  for (const [ground, text] of pairs) expect(contrast(ground, text)).toBeGreaterThanOrEqual(4.5);
});
