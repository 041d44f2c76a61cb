import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accents } from '../../shared/display-settings.ts';

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

/** WCAG 2.2, relative luminance and contrast. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

test('each accent has its colours by day and by night', () => {
  expect(palettes.map(({ name }) => name)).toEqual([...accents, ...accents]);
});

test.each(palettes)('what stands on $name can be read', ({ pairs }) => {
  for (const [ground, text] of pairs) expect(contrast(ground, text)).toBeGreaterThanOrEqual(4.5);
});
