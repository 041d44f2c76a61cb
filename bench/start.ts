import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../test/e2e/server.ts';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { startFloor } from './harness/floor.ts';
import { tell } from './harness/report.ts';
import { residentMemory } from './harness/resident-memory.ts';
import { compare, inTurns } from './harness/rounds.ts';

/** `npm run bench start`: from the start of the process to its first answer, and how much memory it takes then. */

const rounds = 7;
const settling = 2000;

interface Running {
  url: string;
  pid: number;
}

async function begun<Program extends Running>(
  start: () => Promise<Program>,
  stop: (program: Program) => Promise<void>,
) {
  const before = performance.now();
  const program = await start();
  const answer = await fetch(program.url);
  await answer.text();
  const millis = performance.now() - before;
  if (!answer.ok) throw new Error(`The first answer was ${answer.status}.`);
  await sleep(settling);
  const memory = await residentMemory(program.pid);
  await stop(program);
  return { millis, memory };
}

const dataDir = await temporaryFolder('bench');
try {
  // As `npm start` does: half of a start would be compiling what was compiled the last time.
  const env = { NODE_COMPILE_CACHE: join(dataDir, 'compiled') };
  await mkdir(env.NODE_COMPILE_CACHE);
  const product = () =>
    begun(
      () => startServer({ dataDir, env }),
      (server) => server.stop(),
    );
  const floor = () =>
    begun(
      () => startFloor('start', { ...env, FILE: join(dataDir, 'giliran.db') }),
      (running) => running.close(),
    );
  // The first start of all makes the database, and fills the cache; it is nobody's measure.
  await product();
  await floor();
  const results = await inTurns(rounds, { product, floor });
  tell(
    'start to first answer',
    compare(results, ({ millis }) => millis),
    'ms',
    null,
  );
  tell(
    'resident memory, idle',
    compare(results, ({ memory }) => memory),
    'MB',
    null,
  );
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
