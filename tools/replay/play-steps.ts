import { setTimeout as sleep } from 'node:timers/promises';
import type { DisplayView, HistoryItem } from '../../shared/snapshots.ts';
import type { ApiClient } from './api-client.ts';
import { DisplayWatch } from './display-watch.ts';
import { Driver } from './driver.ts';
import type { OpenOffice } from './open-office.ts';
import type { PrivateDetails } from './private-details.ts';
import type { RunLog } from './run-log.ts';
import type { Step } from './timetable.ts';

/** How long the screens may take to catch up after the last command. */
const patience = 5000;
const sayEvery = 5000;

/** Drives the office through the steps, with a display and some visitors watching. */
export async function playSteps(
  api: ApiClient,
  office: OpenOffice,
  steps: readonly Step[],
  speed: number | null,
  people: PrivateDetails,
  say: (line: string) => void,
): Promise<{ log: RunLog; duration: number }> {
  const { branchId, admin } = office;
  const driver = new Driver(api, office, people);
  const { visitors } = driver;
  const look = people.look.bind(people);
  const display = new DisplayWatch(api.address(`/branches/${branchId}/display/live`), look);
  try {
    await display.started;
    const started = performance.now();
    await driver.run(steps, speed, progress(steps.length, say));
    const duration = performance.now() - started;

    const { tickets } = driver;
    const called = tickets.filter((ticket) => ticket.called).length;
    await settled(() => display.calls.length >= called && visitors.every(({ isAtEnd }) => isAtEnd));
    const { body: last, text } = await api.get<DisplayView>(`/branches/${branchId}/display`);
    look(text, 'display');
    const log: RunLog = {
      tickets,
      commands: driver.commands,
      refusals: driver.refusals,
      nextCalls: driver.nextCalls,
      wrongNext: driver.wrongNext,
      issues: driver.issues,
      delays: driver.delays,
      display: {
        calls: display.calls,
        crowdedAt: display.crowdedAt,
        cut: display.cut,
        waiting: new Map(last.waiting.map(({ prefix, waiting }) => [prefix, waiting])),
        busyCounters: last.counters.filter(({ ticket }) => ticket !== null).length,
      },
      visitors: visitors.map(({ seen }) => seen),
      history: await readHistory(api, branchId, admin),
      privacy: people,
    };
    return { log, duration };
  } finally {
    await Promise.all([display, ...visitors].map((stream) => stream.close()));
  }
}

function progress(total: number, say: (line: string) => void): (done: number) => void {
  let saidAt = performance.now();
  return (done) => {
    if (performance.now() - saidAt < sayEvery) return;
    saidAt = performance.now();
    say(`${Math.floor((100 * done) / total)} %`);
  };
}

/** Until the screens show the end, or have had their time; the checks tell which. */
async function settled(isSettled: () => boolean): Promise<void> {
  const deadline = performance.now() + patience;
  while (!isSettled() && performance.now() < deadline) await sleep(20);
}

async function readHistory(api: ApiClient, branchId: string, admin: string): Promise<HistoryItem[]> {
  const items: HistoryItem[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query = new URLSearchParams({ branchId, limit: '200', ...(cursor ? { cursor } : {}) });
    const { body } = await api.get<{ items: HistoryItem[]; nextCursor: string | null }>(`/history?${query}`, {
      as: admin,
    });
    items.push(...body.items);
    cursor = body.nextCursor;
  }
  return items;
}
