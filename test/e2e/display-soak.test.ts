import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { soak } from './soak.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

test('a display keeps up with calls at full speed and a restart, and does not grow', async () => {
  const few = { calls: 200, counters: 3, restarts: 1, drain: false, say: () => undefined };
  const { made, seen, start, end, shown, right } = await soak(here, here.browser, few);
  expect(shown).toEqual(right);
  expect(seen.calls).toBe(made);
  expect(seen.announced).toBeGreaterThan(0);
  expect(seen).toMatchObject({ doubled: 0, disordered: 0, overlapping: 0 });
  // Too short to tell a slow leak, which is for the bench; one element or listener a call would show.
  expect(end.nodes).toBeLessThan(start.nodes + 200);
  expect(end.listeners).toBeLessThan(start.listeners + 100);
}, 120_000);
