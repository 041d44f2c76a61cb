import { startFloor } from './harness/floor.ts';
import { type Caller, load } from './harness/load.ts';
import { say, tell } from './harness/report.ts';
import { compare, inTurns } from './harness/rounds.ts';
import { fillLines, twoOffices } from './harness/two-offices.ts';

/** `npm run bench call`: 20 counters call, serve and complete at once while 500 wait, beside bare routes that do the same. */

const rounds = Number(process.argv[2] ?? 7);
const desks = 20;
const waiting = 500;
const jobs = 500;

const offices = await twoOffices({ services: 4, desks });
try {
  const floor = await startFloor('office', { DATA_DIR: offices.floorDir });
  const measure = (url: string, dataDir: string) => async () => {
    // As many come as are called, so that the lines stay as long as they are.
    fillLines(dataDir, offices, waiting + jobs);
    const work = async (caller: Caller, desk: number) => {
      const headers = { cookie: offices.desks[desk]?.cookie ?? '' };
      const post = async (path: string) => {
        const answer = await caller.post(`/api/v1${path}`, {}, headers);
        if (answer.status !== 200) throw new Error(`${path} ${answer.status}: ${answer.text}`);
        return JSON.parse(answer.text) as { id: string };
      };
      const { id } = await post(`/counters/${offices.desks[desk]?.counterId}/call-next`);
      await post(`/tickets/${id}/serve`);
      await post(`/tickets/${id}/complete`);
    };
    return load({ url, connections: desks, jobs, job: (caller, _, connection) => work(caller, connection) });
  };
  try {
    const product = measure(offices.server.url, offices.productDir);
    const bare = measure(floor.url, offices.floorDir);
    await product();
    await bare();
    const measured = await inTurns(rounds, { product, floor: bare });
    say(`${jobs} visitors a round at ${desks} counters, ${waiting + jobs} to ${waiting} waiting, ${rounds} rounds`);
    tell(
      'commands a second',
      compare(measured, ({ rate }) => rate * 3),
      '/s',
      { atLeast: 0.6 },
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
      null,
    );
  } finally {
    await floor.close();
  }
} finally {
  await offices.close();
}
