import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { residentMemory } from './resident-memory.ts';

/** With this the process collects its garbage when it is told to, so that only what is kept is counted. */
export const collectsOnSignal = {
  NODE_OPTIONS: `--expose-gc --import=data:text/javascript,process.on('SIGUSR2',()=>gc())`,
};

/** Megabytes that the process keeps. */
export async function keptMemory(pid: number): Promise<number> {
  for (let collection = 0; collection < 3; collection++) {
    process.kill(pid, 'SIGUSR2');
    await sleep(300);
  }
  return residentMemory(pid);
}

/** Milliseconds for which all threads of the process have run, to the nanosecond, as Linux tells them. */
export async function cpuTime(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`);
  const times = await Promise.all(threads.map((id) => readFile(`/proc/${pid}/task/${id}/schedstat`, 'utf8')));
  return times.reduce((sum, text) => sum + Number(text.split(' ')[0]), 0) / 1e6;
}
