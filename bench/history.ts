import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningServer, startServer } from '../test/e2e/server.ts';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { type RunningFloor, startFloor } from './harness/floor.ts';
import { load } from './harness/load.ts';
import { type BenchOffice, furnish } from './harness/office.ts';
import { addPastTickets } from './harness/past-tickets.ts';
import { say, tell, tellAlone } from './harness/report.ts';
import { compare, inTurns } from './harness/rounds.ts';
import { download, exportBeside, signedIn, visitors } from './history/exports.ts';
import { historyPages } from './history/pages.ts';

/**
 * `npm run bench history [tickets]`: pages and files of a history of a million tickets, or as many as are named, beside
 * the bare statements.
 */

const many = Number(process.argv[2] ?? 1_000_000);
const few = many / 5;
const pageGoal = { atMost: 2 };
/** Megabytes above idle, however many tickets there are. */
const memoryGoal = { atMost: 150 };

const dataDir = await temporaryFolder('bench');
const file = join(dataDir, 'giliran.db');

async function grow(server: RunningServer, from: number, to: number): Promise<void> {
  await server.stop();
  const start = performance.now();
  addPastTickets(file, { from, to, of: many });
  say(`${(to - from).toLocaleString('en')} more tickets made in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  await server.start();
}

/** What one asker waits for: a page is looked at by one person, not by a crowd. */
async function pages(server: RunningServer, floor: RunningFloor, cookie: string) {
  const rate = async (url: string, path: string, jobs: number, headers: Record<string, string> = {}) =>
    await load({
      ...{ url, connections: 1, jobs },
      job: async (caller) => {
        const { status, text } = await caller.get(path, headers);
        if (status !== 200) throw new Error(`${path} was answered with ${status}: ${text}`);
      },
    });
  for (const [index, { name, query }] of historyPages(file).entries()) {
    // Those that read a million rows are asked less often.
    const { p50 } = await rate(floor.url, `/${index}`, 5);
    const jobs = Math.min(200, Math.max(3, Math.round(400 / p50)));
    // What both do before their code is compiled is nobody's measure.
    await rate(server.url, `/api/v1/history?${query}`, 2 * jobs, { cookie });
    await rate(floor.url, `/${index}`, 2 * jobs);
    const results = await inTurns(5, {
      product: () => rate(server.url, `/api/v1/history?${query}`, jobs, { cookie }),
      floor: () => rate(floor.url, `/${index}`, jobs),
    });
    tell(
      name,
      compare(results, (one) => one.p50),
      'ms',
      pageGoal,
    );
    // The page has a length of its own, and shows today when it is asked for nothing.
    const html = await rate(server.url, `/admin/history?from=&${query.replace(/limit=\d+&?/, '')}`, 5, { cookie });
    tellAlone(`${name}, as a page`, html.p50, 'ms', null);
  }
}

/** Both kinds of file of all tickets there are. */
async function files(server: RunningServer, { branchId, serviceIds }: BenchOffice, tickets: number) {
  const cookie = await signedIn(server);
  const [serviceId = ''] = serviceIds;
  // What a server takes that has answered before, and how it answers with nothing else to do.
  const alone = visitors(server.url, branchId, serviceId);
  await sleep(3000);
  const { p50, p99 } = await alone.stop();
  say(`${tickets.toLocaleString('en')} tickets; others alone: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
  for (const kind of ['csv', 'xlsx']) {
    const path = `/api/v1/history.${kind}`;
    const exported = await exportBeside(server, { path, cookie, branchId, serviceId });
    tellAlone(`${kind}`, tickets / exported.seconds, 'rows/s', null);
    tellAlone(`${kind}, memory above idle`, exported.above, 'MB', memoryGoal);
    tellAlone(`${kind}, others p99`, exported.p99, 'ms', null);
  }
}

const server = await startServer({ dataDir });
try {
  const office = await furnish(server, { services: 4, desks: 6 });
  await grow(server, 0, few);
  await files(server, office, few);
  {
    const floor = await startFloor('history', { FILE: file });
    const cookie = await signedIn(server);
    const results = await inTurns(3, {
      product: async () => few / (await download(`${server.url}/api/v1/history.csv`, cookie)),
      floor: async () => few / (await download(`${floor.url}/csv`)),
    });
    tell(
      'csv alone',
      compare(results, (rate) => rate),
      'rows/s',
      null,
    );
    await floor.close();
  }
  await grow(server, few, many);
  await files(server, office, many);
  const floor = await startFloor('history', { FILE: file, STATEMENTS: JSON.stringify(historyPages(file)) });
  await pages(server, floor, await signedIn(server));
  await floor.close();
} finally {
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
}
