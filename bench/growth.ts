import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../test/e2e/server.ts';
import { furnish } from './harness/office.ts';
import { addPastTickets } from './harness/past-tickets.ts';
import { say, tell } from './harness/report.ts';
import { compare, inTurns } from './harness/rounds.ts';
import { takeNumbers } from './harness/take.ts';
import { addEndedToday, emptyLines } from './harness/two-offices.ts';

/** `npm run bench growth`: numbers taken with as many tickets in the database as years leave, beside an empty one. */

const rounds = Number(process.argv[2] ?? 7);
const jobs = 3000;
const warmUps = 4;
const untilRead = 500;
const today = 100_000;
const goal = { atLeast: 0.95 };

const folder = await mkdtemp(join(tmpdir(), 'giliran-bench-'));
const servers: RunningServer[] = [];
try {
  const empty = join(folder, '0');
  const first = await startServer({ dataDir: empty });
  const office = await furnish(first, { services: 4, desks: 1 });
  await first.stop();

  /** With so many tickets, of which 100,000 are of today. */
  const grown = async (tickets: number) => {
    const dataDir = join(folder, String(tickets));
    await cp(empty, dataDir, { recursive: true });
    const past = tickets - today;
    if (past > 0) addPastTickets(join(dataDir, 'giliran.db'), { from: 0, to: past, of: past });
    addEndedToday(dataDir, office, today);
    return dataDir;
  };
  const serve = async (dataDir: string) => {
    const server = await startServer({ dataDir });
    servers.push(server);
    return async () => {
      emptyLines(dataDir);
      // It was another connection, for which SQLite throws away all pages it has read: they are no cost of the tickets.
      await takeNumbers(server.url, office, { jobs: untilRead });
      return takeNumbers(server.url, office, { jobs });
    };
  };

  const floor = await serve(empty);
  const products = new Map([
    ['100,000 tickets', await serve(await grown(100_000))],
    ['1,000,000 tickets', await serve(await grown(1_000_000))],
  ]);
  // A server that has run for longer is faster, whatever is in its database.
  for (let time = 0; time < warmUps; time++) for (const run of [floor, ...products.values()]) await run();
  say(`${jobs} tickets a round by 64 connections for 4 services, ${rounds} rounds; the floor is an empty database`);
  for (const [name, product] of products) {
    const measured = await inTurns(rounds, { product, floor });
    tell(
      name,
      compare(measured, ({ rate }) => rate),
      '/s',
      goal,
    );
  }
} finally {
  for (const server of servers) await server.close();
  await rm(folder, { recursive: true, force: true });
}
