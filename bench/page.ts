import type { BranchView, ServiceView, TicketView } from '../shared/snapshots.ts';
import { Api } from '../test/e2e/api.ts';
import { startServer } from '../test/e2e/server.ts';
import { startFloor } from './harness/floor.ts';
import { load } from './harness/load.ts';
import { say, tell } from './harness/report.ts';
import { compare, inTurns } from './harness/rounds.ts';

/** `npm run bench page`: the visitors' pages made for each request, beside the same bytes from memory. */

const rounds = 5;
const goal = { atLeast: 0.25 };
const waiting = 50;
const connections = 32;
const compressed = { 'accept-encoding': 'gzip, deflate, br' };

/** Pages of people who wait in one line. */
async function ticketPages(url: string): Promise<string[]> {
  const api = new Api(url);
  const [branch] = await api.get<BranchView[]>('/branches');
  const [service] = await api.get<ServiceView[]>(`/branches/${branch?.id}/services`);
  const paths: string[] = [];
  for (let n = 0; n < waiting; n++) {
    const ticket = await api.post<TicketView>(`/branches/${branch?.id}/tickets`, { serviceId: service?.id });
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

const server = await startServer();
try {
  const tickets = await ticketPages(server.url);
  const floor = await startFloor('page', { PRODUCT: server.url, PATHS: JSON.stringify(['/', ...tickets]) });
  const measure = async (name: string, paths: string[], headers: Record<string, string>) => {
    // What both do before their code is compiled is nobody's measure.
    await visits(server.url, paths, 2000, headers);
    await visits(floor.url, paths, 2000, headers);
    const results = await inTurns(rounds, {
      product: () => visits(server.url, paths, 4000, headers),
      floor: () => visits(floor.url, paths, 16_000, headers),
    });
    tell(
      name,
      compare(results, ({ rate }) => rate),
      'pages/s',
      headers === compressed ? null : goal,
    );
    tell(
      `${name}, p99`,
      compare(results, ({ p99 }) => p99),
      'ms',
      null,
    );
  };
  say(`${connections} connections, ${waiting} people wait in the line of the ticket pages`);
  await measure('/', ['/'], {});
  await measure('ticket page', tickets, {});
  // The floor does not compress: the difference is what that costs.
  await measure('/, compressed', ['/'], compressed);
  await measure('ticket page, compressed', tickets, compressed);
  await floor.close();
} finally {
  await server.close();
}
