import { startFloor } from './harness/floor.ts';
import { say, tell } from './harness/report.ts';
import { compare, inTurns } from './harness/rounds.ts';
import { takeNumbers } from './harness/take.ts';
import { emptyLines, twoOffices } from './harness/two-offices.ts';

/** `npm run bench issue`: numbers taken through the API by 64 connections, beside a bare route that does the same. */

const rounds = Number(process.argv[2] ?? 7);
const jobs = 4000;

const offices = await twoOffices({ services: 4, desks: 1 });
try {
  const floor = await startFloor('office', { DATA_DIR: offices.floorDir });
  const measure = (url: string, dataDir: string) => () => {
    emptyLines(dataDir);
    return takeNumbers(url, offices, { jobs });
  };
  try {
    const product = measure(offices.server.url, offices.productDir);
    const bare = measure(floor.url, offices.floorDir);
    await product();
    await bare();
    const measured = await inTurns(rounds, { product, floor: bare });
    say(`${jobs} tickets a round by 64 connections for 4 services, ${rounds} rounds`);
    tell(
      'tickets a second',
      compare(measured, ({ rate }) => rate),
      '/s',
      { atLeast: 0.7 },
    );
    tell(
      'p50',
      compare(measured, ({ p50 }) => p50),
      'ms',
      null,
    );
    tell(
      'p99',
      compare(measured, ({ p99 }) => p99),
      'ms',
      { atMost: 1.5 },
    );
  } finally {
    await floor.close();
  }
} finally {
  await offices.close();
}
