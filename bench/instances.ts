import { type RunningServer, startServer } from '../test/e2e/server.ts';
import { type PostgresServer, startPostgres } from '../test/postgres-server.ts';
import type { Load } from './harness/load.ts';
import { type BenchOffice, furnish } from './harness/office.ts';
import { say } from './harness/report.ts';
import { median } from './harness/rounds.ts';
import { takeNumbers } from './harness/take.ts';

/**
 * `npm run bench instances`: numbers taken at one, two and three instances on one PostgreSQL, all on this machine, beside
 * a single process with the embedded database. The same 64 connections are shared out over the instances.
 */

const rounds = Number(process.argv[2] ?? 5);
const jobs = 3000;

interface Setting {
  name: string;
  servers: RunningServer[];
  office: BenchOffice;
  loads: Load[];
}

const size = { services: 4, desks: 1 };

async function measure({ servers, office, loads }: Setting): Promise<void> {
  const share = { jobs: Math.floor(jobs / servers.length), connections: Math.floor(64 / servers.length) };
  const start = performance.now();
  const parts = await Promise.all(servers.map(({ url }) => takeNumbers(url, office, share)));
  loads.push({
    rate: (share.jobs * servers.length * 1000) / (performance.now() - start),
    p50: median(parts.map(({ p50 }) => p50)),
    p99: Math.max(...parts.map(({ p99 }) => p99)),
  });
}

const stops: (() => Promise<void>)[] = [];
try {
  const postgres: PostgresServer = await startPostgres({ durable: true });
  stops.push(() => postgres.stop());
  const embedded = await startServer();
  stops.push(() => embedded.close());
  const instances: RunningServer[] = [];
  for (let n = 0; n < 3; n++) {
    const server = await startServer({ databaseUrl: postgres.url });
    stops.push(() => server.close());
    instances.push(server);
  }
  const [first] = instances;
  if (!first) throw new Error('There is no instance.');
  const office = await furnish(first, size);
  const settings: Setting[] = [
    { name: 'embedded database', servers: [embedded], office: await furnish(embedded, size), loads: [] },
    ...[1, 2, 3].map((count) => ({
      name: `${count} on PostgreSQL`,
      servers: instances.slice(0, count),
      office,
      loads: [] as Load[],
    })),
  ];
  for (const setting of settings) await measure(setting);
  for (const setting of settings) setting.loads.length = 0;
  for (let round = 0; round < rounds; round++) for (const setting of settings) await measure(setting);
  say(`${jobs} tickets a round by 64 connections, ${rounds} rounds, medians; the database is on the same machine`);
  for (const { name, loads } of settings) {
    const of = (figure: (load: Load) => number) => median(loads.map(figure));
    const rate = of((load) => load.rate).toFixed(0);
    say(
      `${name.padEnd(20)} ${rate}/s, p50 ${of(({ p50 }) => p50).toFixed(1)} ms, p99 ${of(({ p99 }) => p99).toFixed(1)} ms`,
    );
  }
} finally {
  for (const stop of stops.toReversed()) await stop();
}
