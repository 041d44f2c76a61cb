import { chromium } from 'playwright-core';
import { Api } from '../test/e2e/api.ts';
import { browserProgram } from '../test/e2e/browser.ts';
import { administrator, Office } from '../test/e2e/office.ts';
import { startServer } from '../test/e2e/server.ts';
import { soak } from '../test/e2e/soak.ts';

/** `npm run bench soak`: a display for as many calls as come in weeks, the server restarted on the way. Is it still itself? */

const calls = Number(process.argv[2] ?? 20_000);
/** Of the heap after garbage collection, from halfway to the end: by then, all that is needed once is there. */
const growthAllowed = 1.03;
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
  const { made, seconds, seen, start, halfway, end, shown, right } = await soak(office, browser, {
    ...{ calls, counters: 6, restarts: 5, drain: true },
    say,
  });
  const growth = end.heapKilobytes / halfway.heapKilobytes;
  const faults = [
    ...(JSON.stringify(shown) === JSON.stringify(right) ? [] : [`shown ${shown}, right ${right}`]),
    ...(seen.calls === made ? [] : [`${made - seen.calls} calls never reached the display`]),
    ...(seen.doubled + seen.disordered === 0 ? [] : ['announcements doubled or out of order']),
    ...(seen.overlapping === 0 ? [] : [`clips overlap by up to ${seen.worstOverlap} s`]),
    ...(growth <= growthAllowed ? [] : ['the heap grows']),
    ...(end.nodes <= start.nodes + moreAllowed.nodes ? [] : ['nodes stay behind']),
    ...(end.listeners <= start.listeners + moreAllowed.listeners ? [] : ['listeners stay behind']),
  ];
  say(`${made} calls in ${seconds.toFixed(0)} s (${(made / seconds).toFixed(0)} a second), 5 restarts`);
  say(`  received      ${seen.calls} calls in ${seen.snapshots} snapshots`);
  say(`  announced     ${seen.announced}, doubled ${seen.doubled}, out of order ${seen.disordered}`);
  say(`  clips         ${seen.clips}, overlapping ${seen.overlapping}`);
  say(
    `  heap          ${[start, halfway, end].map((at) => `${at.heapKilobytes} kB`).join(' -> ')} (since halfway ${growth.toFixed(3)} x)`,
  );
  say(`  DOM nodes     ${start.nodes} -> ${end.nodes}`);
  say(`  listeners     ${start.listeners} -> ${end.listeners}`);
  say(faults.length === 0 ? 'All is well.' : `Faults: ${faults.join('; ')}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}
