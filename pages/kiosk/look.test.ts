import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accents } from '../../shared/display-settings.ts';
import { contrast } from '../../test/contrast.ts';

const sheet = readFileSync(join(import.meta.dirname, '_look.scss'), 'utf8');
/** By day white stands on an accent, and it is text on the ground; by night its lighter one is text on the dark ground. */
const palettes = [...sheet.matchAll(/"(\w+)":\s*\(\s*(#\w+),\s*(#\w+)/g)].map(([, name, accent, light]) => ({
  name: String(name),
  accent: String(accent),
  light: String(light),
}));

/** The colours of a theme, by name. */
function coloursOf(mixin: string): Record<string, string> {
  const block = new RegExp(`@mixin ${mixin} {([^}]*)}`).exec(sheet)?.[1] ?? '';
  return Object.fromEntries([...block.matchAll(/--(\w+): (#\w+);/g)].map(([, name, colour]) => [name, colour]));
}

const [day, night] = [coloursOf('by-day'), coloursOf('by-night')];
const readable = (text = '', ground = '') =>
  expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);

test('each accent has its colours', () => {
  expect(palettes.map(({ name }) => name).sort()).toEqual([...accents].sort());
});

test.each(palettes)('what stands on $name, and what is written in it, can be read', ({ accent, light }) => {
  readable('#ffffff', accent);
  for (const ground of [day.back, day.surface]) readable(accent, ground);
  for (const ground of [night.back, night.surface]) readable(light, ground);
});

test.each([
  ['day', day],
  ['night', night],
])('words of every kind can be read by %s', (_, colours) => {
  for (const ground of [colours.back, colours.surface, colours.faint]) {
    for (const text of [colours.ink, colours.quiet]) readable(text, ground);
  }
  for (const text of [colours.wrong, colours.right]) readable(text, colours.surface);
});
