import type { TicketView } from '../shared/snapshots.ts';
import { Api } from '../test/e2e/api.ts';
import type { RunningServer } from '../test/e2e/server.ts';
import { startFloor } from './harness/floor.ts';
import { load } from './harness/load.ts';
import { type BenchOffice, furnish } from './harness/office.ts';
import { startProduct } from './harness/product.ts';
import { type Goal, say, tell } from './harness/report.ts';
import { compare, inTurns } from './harness/rounds.ts';
import { type Steady, steadily } from './harness/steady.ts';

/** `npm run bench page [postgres]`: the visitors' pages as rendered HTML, beside the same bytes from memory. */

const rounds = 5;
const wanted: Goal = { atLeast: 0.25 };
const waiting = 50;
const connections = 32;
const compressed = { 'accept-encoding': 'gzip, deflate, br' };

/** Pages of people who wait in one line. */
async function ticketPages(
  { url }: RunningServer,
  { branchId, serviceIds: [serviceId] }: BenchOffice,
): Promise<string[]> {
  const api = new Api(url);
  const paths: string[] = [];
  for (let n = 0; n < waiting; n++) {
    const ticket = await api.post<TicketView>(`/branches/${branchId}/tickets`, { serviceId });
    paths.push(`/t/${ticket.id}`);
  }
  return paths;
}

/** Each connection is somebody who comes for the first time, and so has no cookie. */
async function visits(url: string, paths: string[], jobs: number, headers = {}) {
  return await load({
    url,
    connections,
    jobs,
    job: async (caller, n) => {
      const { status, text } = await caller.get(paths[n % paths.length] ?? '', headers);
      if (status !== 200 || text.length < 1000) throw new Error(`A page was answered with ${status}.`);
    },
  });
}

/** So many numbers a second: the rush of an office with three thousand visitors an hour. Each makes all pages new. */
const taken = 50;

function takeNumbers({ url }: RunningServer, { branchId, serviceIds: [serviceId] }: BenchOffice): Steady {
  const api = new Api(url);
  return steadily(taken, async () => {
    await api.post(`/branches/${branchId}/tickets`, { serviceId });
  });
}

const server = await startProduct(process.argv[2]);
try {
  const office = await furnish(server, { services: 1, desks: 0 });
  const tickets = await ticketPages(server, office);
  const floor = await startFloor('page', { PRODUCT: server.url, PATHS: JSON.stringify(['/', ...tickets]) });
  const measure = async (name: string, paths: string[], goal: Goal, headers: Record<string, string> = {}) => {
    // What both do before their code is compiled is nobody's measure.
    await visits(server.url, paths, 8000, headers);
    await visits(floor.url, paths, 8000, headers);
    const results = await inTurns(rounds, {
      product: () => visits(server.url, paths, 4000, headers),
      floor: () => visits(floor.url, paths, 16_000, headers),
    });
    tell(
      name,
      compare(results, ({ rate }) => rate),
      'pages/s',
      goal,
    );
    tell(
      `${name}, p99`,
      compare(results, ({ p99 }) => p99),
      'ms',
      null,
    );
  };
  say(`${connections} connections, ${waiting} people wait in the line of the ticket pages`);
  await measure('/', ['/'], wanted);
  await measure('ticket page', tickets, wanted);
  // The floor does not compress: the difference is what that costs.
  await measure('/, compressed', ['/'], null, compressed);
  await measure('ticket page, compressed', tickets, null, compressed);
  say(`While ${taken} numbers a second are taken, which makes every page another one`);
  const taking = takeNumbers(server, office);
  await measure('/', ['/'], null);
  await measure('ticket page', tickets, null);
  const { jobs } = await taking.stop();
  say(`${jobs} numbers were taken meanwhile`);
  await floor.close();
} finally {
  await server.close();
}
