import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from './load.ts';

export interface Steady {
  /** Ends it, waits for the last answer, and tells milliseconds from when a job was due to when it was done. */
  stop: () => Promise<{ jobs: number; p50: number; p99: number }>;
}

/**
 * Jobs that begin at a steady rate, whether those before are done or not: people come when they come. A job that throws
 * makes `stop` throw.
 */
export function steadily(perSecond: number, job: (n: number) => Promise<void>): Steady {
  const times: number[] = [];
  const jobs: Promise<void>[] = [];
  const start = performance.now();
  let running = true;
  const doOne = async (n: number, due: number) => {
    await job(n);
    times.push(performance.now() - due);
  };
  const begin = async () => {
    while (running) {
      const n = jobs.length;
      const due = start + (n * 1000) / perSecond;
      const early = due - performance.now();
      // A timer takes a millisecond at least: whoever is late must not wait for one.
      if (early > 0) await sleep(early);
      jobs.push(doOne(n, due));
    }
  };
  const beginning = begin();
  const stop = async () => {
    running = false;
    await beginning;
    await Promise.all(jobs);
    times.sort((a, b) => a - b);
    return { jobs: jobs.length, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
  };
  return { stop };
}
