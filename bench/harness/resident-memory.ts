import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Megabytes of a process that lie in memory, as Linux tells them. */
export async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`Nothing is known of the memory of process ${pid}.`);
  return Number(kilobytes) / 1024;
}

/** The most that a process has in memory while `work` is done, looked at every 50 ms. */
export async function peakMemory<T>(pid: number, work: () => Promise<T>): Promise<{ peak: number; result: T }> {
  let peak = 0;
  let working = true;
  const watch = async () => {
    while (working) {
      peak = Math.max(peak, await residentMemory(pid));
      await sleep(50);
    }
  };
  const watching = watch();
  try {
    return { result: await work(), peak };
  } finally {
    working = false;
    await watching;
  }
}
