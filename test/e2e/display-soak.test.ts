import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { soak } from './soak.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

test('a display keeps up with calls at full speed and restarts, and does not grow', async () => {
  const few = { calls: 200, counters: 3, restarts: 2, drain: false, say: () => undefined };
  const { made, seen, measured, shown, right } = await soak(here, here.browser, few);
  expect(shown).toEqual(right);
  expect(seen.calls).toBe(made);
  expect(seen.announced).toBeGreaterThan(0);
  expect(seen).toMatchObject({ doubled: 0, disordered: 0, overlapping: 0 });
  // Too short to tell a slow growth of the heap, which is for the bench; what each call or each reconnect leaves behind
  // shows. A call that is just being announced has a few nodes and listeners of its own.
  const [start] = measured;
  const end = measured.at(-1) ?? start;
  expect(end.nodes).toBeLessThan(start.nodes + 40);
  expect(end.listeners).toBeLessThan(start.listeners + 5);
}, 120_000);
