import type { Browser, CDPSession, Page } from 'playwright-core';
import type { DisplayView, TicketView } from '../../shared/snapshots.ts';
import type { Api } from './api.ts';
import { type Heap, measureHeap } from './heap.ts';
import type { Desk, Office } from './office.ts';

export interface SoakOptions {
  calls: number;
  counters: number;
  /** On the same port, while the display watches. */
  restarts: number;
  /** Waits until nothing is left to be announced before it measures. */
  drain: boolean;
  say: (text: string) => void;
}

/** As many calls as the display lists at most. */
const fullList = 20;

/** What the page itself saw. */
interface Seen {
  snapshots: number;
  calls: number;
  announced: number;
  doubled: number;
  /** Announcements that did not begin in the order of the calls. */
  disordered: number;
  clips: number;
  overlapping: number;
  worstOverlap: number;
  /** Clips decoded. The display keeps them, up to a limit. */
  decoded: number;
}

export interface Measured {
  heap: Heap;
  decoded: number;
  nodes: number;
  listeners: number;
}

export interface Soaked {
  made: number;
  seconds: number;
  seen: Seen;
  /** Always in the same state, just back after a restart: once warm, then after each share of the calls. */
  measured: [start: Measured, ...Measured[]];
  /** What the display shows, and what it should; equal when all is well. */
  shown: string[];
  right: string[];
}

/** A real display in a real browser while counters call as fast as the server answers, and the server goes and comes. */
export async function soak(office: Office, browser: Browser, options: SoakOptions): Promise<Soaked> {
  const { counters, restarts, say } = options;
  const desks = await Promise.all(Array.from({ length: counters }, () => openDesk(office)));
  const context = await browser.newContext({ baseURL: office.server.url, viewport: { width: 1920, height: 1080 } });
  try {
    await context.addInitScript(watchInPage);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const live = page.waitForResponse(/\/live$/);
    await page.goto('/display');
    await live;
    await page.waitForTimeout(500);

    const measureBack = async (): Promise<Measured> => {
      await comeBack(office, page);
      if (options.drain) await drained(page);
      const now = await measure(devtools, await seenBy(page));
      say(JSON.stringify(now));
      return now;
    };

    // Warm: what is loaded, decoded and compiled once is no growth, nor is a list that fills. Playwright, too, brings
    // its own listeners into the page with its first locator.
    await callOn(desks, Math.max(fullList, Math.ceil(options.calls / 20)));
    const measured: Soaked['measured'] = [await measureBack()];

    const before = await seenBy(page);
    const began = Date.now();
    let made = 0;
    for (let leg = 0; leg < restarts; leg++) {
      made += await callOn(desks, Math.ceil(options.calls / restarts));
      say(`${made} calls after ${Math.round((Date.now() - began) / 1000)} s`);
      measured.push(await measureBack());
    }
    const seconds = (Date.now() - began) / 1000;
    for (const desk of desks) await callOne(desk);
    made += desks.length;

    const display = await office.admin.get<DisplayView>(`/branches/${office.branchId}/display`);
    const right = display.counters.map(({ name, ticket }) => `${name} ${ticket?.number ?? '-'}`);
    const last = desks.at(-1)?.called ?? '';
    await page.locator('.recent-number').first().filter({ hasText: last }).waitFor({ timeout: 60_000 });
    const shown = await page.evaluate(countersShown);
    const after = await seenBy(page);
    const seen = { ...after, calls: after.calls - before.calls };
    return { made, seconds, seen, measured, shown, right };
  } finally {
    await context.close();
  }
}

/** With `$$eval`, Playwright would add itself to the page's own script and be counted. */
const countersShown = (): string[] =>
  [...document.querySelectorAll('.counter')].map((cell) => {
    const text = (selector: string) => cell.querySelector(selector)?.textContent;
    return `${text('.counter-name')} ${text('.counter-number') ?? '-'}`;
  });

interface Working extends Desk {
  staff: Api;
  take: () => Promise<unknown>;
  /** The number called last. */
  called: string;
}

async function openDesk(office: Office): Promise<Working> {
  const service = await office.service({ dailyQuota: null });
  const desk = await office.desk(service);
  const staff = await office.signedIn(desk);
  await staff.post(`/counters/${desk.counterId}/open`);
  return { ...desk, staff, called: '', take: () => office.take(service) };
}

async function callOne(desk: Working): Promise<TicketView> {
  await desk.take();
  const ticket = await desk.staff.post<TicketView>(`/counters/${desk.counterId}/call-next`);
  desk.called = ticket.number;
  return ticket;
}

/** Take, call, serve, complete, at all counters at once. */
async function callOn(desks: readonly Working[], calls: number): Promise<number> {
  let made = 0;
  await Promise.all(
    desks.map(async (desk) => {
      while (made < calls) {
        made += 1;
        const { id } = await callOne(desk);
        await desk.staff.post(`/tickets/${id}/serve`);
        await desk.staff.post(`/tickets/${id}/complete`);
      }
    }),
  );
  return made;
}

/** Restarts the server, and goes on when the display has noticed and is back. */
async function comeBack(office: Office, page: Page): Promise<void> {
  const noticed = page.locator('.connection-lost').waitFor({ timeout: 60_000 });
  await office.server.restart();
  await noticed;
  await page.locator('.connection-lost').waitFor({ state: 'detached', timeout: 60_000 });
}

/** Nothing waits to be announced any more: what is older than a minute is dropped. */
async function drained(page: Page): Promise<void> {
  await page.waitForTimeout(62_000);
  await page.locator('.band.is-calling').waitFor({ state: 'detached', timeout: 60_000 });
}

async function measure(devtools: CDPSession, { decoded }: Seen): Promise<Measured> {
  for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { heap: await measureHeap(devtools), decoded, nodes, listeners: jsEventListeners };
}

const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { soakSeen: Seen }).soakSeen);

/** Runs in the page before its own script. Keeps figures, not lists: what it held would look like a leak of the page. */
function watchInPage(): void {
  const seen: Seen = {
    ...{ snapshots: 0, calls: 0, announced: 0, doubled: 0, disordered: 0 },
    ...{ clips: 0, overlapping: 0, worstOverlap: 0, decoded: 0 },
  };
  Object.assign(window, { soakSeen: seen });

  let newest = 0;
  const OwnEventSource = window.EventSource;
  window.EventSource = class extends OwnEventSource {
    constructor(address: string | URL, init?: EventSourceInit) {
      super(address, init);
      this.addEventListener('snapshot', (message) => {
        const { recentCalls } = JSON.parse(message.data) as { recentCalls: { id: number }[] };
        seen.snapshots += 1;
        seen.calls += recentCalls.filter(({ id }) => id > newest).length;
        newest = Math.max(newest, ...recentCalls.map(({ id }) => id));
      });
    }
  };

  let current = '';
  let last = 0;
  new MutationObserver(() => {
    const now = document.querySelector<HTMLElement>('.band.is-calling')?.dataset.call ?? '';
    if (now === current) return;
    current = now;
    if (now === '') return;
    seen.announced += 1;
    if (Number(now) === last) seen.doubled += 1;
    if (Number(now) < last) seen.disordered += 1;
    last = Number(now);
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-call', 'class'] });

  const decode = BaseAudioContext.prototype.decodeAudioData;
  BaseAudioContext.prototype.decodeAudioData = function (this: BaseAudioContext, bytes: ArrayBuffer) {
    seen.decoded += 1;
    return decode.call(this, bytes);
  };

  // Clips follow one another within a few milliseconds.
  const tolerance = 0.03;
  let busyUntil = 0;
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (
    this: AudioBufferSourceNode,
    when = 0,
    offset = 0,
    duration?: number,
  ) {
    const begins = Math.max(when, this.context.currentTime);
    const overlap = busyUntil - begins;
    seen.clips += 1;
    if (overlap > tolerance) {
      seen.overlapping += 1;
      seen.worstOverlap = Math.max(seen.worstOverlap, overlap);
    }
    busyUntil = Math.max(busyUntil, begins + (duration ?? (this.buffer?.duration ?? 0) - offset));
    if (duration === undefined) start.call(this, when, offset);
    else start.call(this, when, offset, duration);
  };
}
