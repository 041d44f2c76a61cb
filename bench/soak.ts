import { chromium } from 'playwright-core';
import { Api } from '../test/e2e/api.ts';
import { browserProgram } from '../test/e2e/browser.ts';
import type { Heap } from '../test/e2e/heap.ts';
import { administrator, Office } from '../test/e2e/office.ts';
import { startServer } from '../test/e2e/server.ts';
import { soak } from '../test/e2e/soak.ts';

/** `npm run bench soak`: a display for as many calls as come in weeks, the server restarted on the way. Is it still itself? */

const calls = Number(process.argv[2] ?? 20_000);
/** Bytes of the script's data that a call may leave behind. Less than one number in a list takes. */
const leftAllowed = 3;
/** Of nodes and of listeners: a state is written in one word more, a list has a row less. Nothing is left of a call. */
const moreAllowed = { nodes: 40, listeners: 2 };

const say = (text: string) => process.stdout.write(`${text}\n`);
const program = await browserProgram();
const sound = '--autoplay-policy=no-user-gesture-required';
const browser = await chromium.launch({ ...program, args: [...program.args, sound] });
const server = await startServer();
try {
  const admin = await new Api(server.url).signIn(administrator);
  const [branch] = await admin.get<{ id: string }[]>('/branches');
  const office = new Office({ server, browser, admin, branchId: branch?.id ?? '' });
  const { made, seconds, seen, measured, shown, right } = await soak(office, browser, {
    ...{ calls, counters: 6, restarts: 5, drain: true },
    say,
  });
  const [start] = measured;
  const end = measured.at(-1) ?? start;
  const left = (end.heap.data - start.heap.data) / made;
  const course = (kind: keyof Heap) => measured.map(({ heap }) => Math.round(heap[kind] / 1024)).join(' -> ');
  const faults = [
    ...(JSON.stringify(shown) === JSON.stringify(right) ? [] : [`shown ${shown}, right ${right}`]),
    ...(seen.calls === made ? [] : [`${made - seen.calls} calls never reached the display`]),
    ...(seen.doubled + seen.disordered === 0 ? [] : ['announcements doubled or out of order']),
    ...(seen.overlapping === 0 ? [] : [`clips overlap by up to ${seen.worstOverlap} s`]),
    ...(left <= leftAllowed ? [] : ['the heap grows']),
    ...(end.nodes <= start.nodes + moreAllowed.nodes ? [] : ['nodes stay behind']),
    ...(end.listeners <= start.listeners + moreAllowed.listeners ? [] : ['listeners stay behind']),
  ];
  say(`${made} calls in ${seconds.toFixed(0)} s (${(made / seconds).toFixed(0)} a second), 5 restarts`);
  say(`  received      ${seen.calls} calls in ${seen.snapshots} snapshots`);
  say(`  announced     ${seen.announced}, doubled ${seen.doubled}, out of order ${seen.disordered}`);
  say(`  clips         ${seen.clips}, overlapping ${seen.overlapping}`);
  say(`  data          ${course('data')} kB, ${left.toFixed(2)} bytes a call`);
  say(`  code          ${course('code')} kB`);
  say(`  buffers       ${course('buffers')} kB`);
  say(`  browser's own ${course('browser')} kB`);
  say(`  decoded clips ${measured.map(({ decoded }) => decoded).join(' -> ')}`);
  say(`  DOM nodes     ${measured.map(({ nodes }) => nodes).join(' -> ')}`);
  say(`  listeners     ${measured.map(({ listeners }) => listeners).join(' -> ')}`);
  say(faults.length === 0 ? 'All is well.' : `Faults: ${faults.join('; ')}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}
