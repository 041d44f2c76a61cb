import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { DeviceProblem } from '../../shared/devices.ts';
import type { VoiceSettings } from '../../shared/display-settings.ts';
import type { DevicesView, TicketView } from '../../shared/snapshots.ts';
import type { Api } from './api.ts';
import { hearLoudspeaker } from './loudspeaker.ts';
import type { Desk, Office, VisitOptions } from './office.ts';
import { listen } from './spoken.ts';

/** A caption that a display showed, and of which call. */
export interface Caption {
  call: number;
  number: string;
  text: string;
}

declare global {
  interface Window {
    captions: Caption[];
  }
}

/** A counter whose staff calls those who wait. */
export interface CallingDesk extends Desk {
  staff: Api;
  /** Whoever was called before did not come. */
  callNext: () => Promise<TicketView>;
}

export async function openDesk(here: Office, waiting: number): Promise<CallingDesk> {
  const service = await here.service();
  const desk = await here.desk(service);
  for (let taken = 0; taken < waiting; taken++) await here.take(service);
  const staff = await here.signedIn(desk);
  await staff.post(`/counters/${desk.counterId}/open`);
  const callNext = async () => {
    const { ticket } = await staff.get<{ ticket: TicketView | null }>(`/counters/${desk.counterId}`);
    if (ticket) await staff.post(`/tickets/${ticket.id}/no-show`);
    return staff.post<TicketView>(`/counters/${desk.counterId}/call-next`);
  };
  return { ...desk, staff, callNext };
}

export interface TalkingDisplay {
  page: Page;
  /** Of what it says; what is not named stays. */
  set: (voice: Partial<VoiceSettings>) => Promise<void>;
  /** As the administrator is told. */
  problem: () => Promise<DeviceProblem | null>;
}

interface Wanted extends Pick<VisitOptions, 'finished'> {
  voice?: Partial<VoiceSettings>;
  /** What goes wrong on purpose. */
  expected?: RegExp[];
  /** Before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>;
  /** Whether somebody touches it, as it must be before it may sound. */
  touched?: boolean;
}

/** A paired display of one counter, which has begun to look out for calls. */
export async function openDisplay(here: Office, desk: Desk, wanted: Wanted = {}): Promise<TalkingDisplay> {
  const { finished, voice = {}, expected = [], prepare, touched = true } = wanted;
  const name = `Layar ${desk.counterName} ${crypto.randomUUID().slice(0, 8)}`;
  const settings = { counterIds: [desk.counterId], voice };
  const { id } = await here.admin.post<{ id: string }>(`/branches/${here.branchId}/devices`, {
    kind: 'display',
    name,
    settings,
  });
  const pairing = await here.visit({
    finished,
    viewport: { width: 1280, height: 720 },
    expected: [/status of 40[13]/, ...expected],
  });
  await pairing.goto('/display');
  const code = await pairing.locator('.pairing-code').textContent();
  await here.admin.post(`/branches/${here.branchId}/devices/pair`, { code, deviceId: id });
  await pairing.locator('.display').waitFor();
  // Playwright looks into pages as if somebody had touched them, so a new one must be opened to have none.
  const page = await pairing.context().newPage();
  await pairing.close();
  await hearLoudspeaker(page);
  await listen(page);
  await keepCaptions(page);
  await prepare?.(page);
  // It tells that it is alive as soon as it has its first live snapshot.
  const watching = page.waitForResponse(/\/device\/heartbeat$/);
  await page.goto('/display');
  await watching;
  if (touched) {
    await page.getByRole('button', { name: 'Ketuk untuk mengaktifkan suara' }).click();
    await soundNotice(page).waitFor({ state: 'detached' });
  }
  return {
    page,
    set: async (voice) => {
      await here.admin.patch(`/devices/${id}`, { settings: { voice } });
    },
    problem: async () => {
      const { devices } = await here.admin.get<DevicesView>(`/branches/${here.branchId}/devices`);
      return devices.find((device) => device.id === id)?.problem ?? null;
    },
  };
}

export const soundNotice = (page: Page) => page.getByRole('region', { name: 'Suara belum aktif' });

export const captions = (page: Page): Promise<Caption[]> => page.evaluate(() => window.captions);

/** Until the display has announced this call and announces nothing any more. */
export async function announced(page: Page, { number }: TicketView): Promise<void> {
  await until(async () => expect((await captions(page)).map((caption) => caption.number)).toContain(number));
  await quiet(page);
}

export const quiet = (page: Page) => page.locator('.band.is-calling').waitFor({ state: 'detached', timeout: 90_000 });

/** Asks again until it is so. */
export const until = (holds: () => Promise<void>) => vi.waitFor(holds, { timeout: 40_000, interval: 200 });

/** Keeps each caption as it appears. */
async function keepCaptions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.captions = [];
    const look = () => {
      const band = document.querySelector<HTMLElement>('.band.is-calling');
      const text = band?.querySelector('.band-caption')?.textContent ?? '';
      const number = band?.querySelector('.band-number')?.textContent ?? '';
      const call = Number(band?.dataset.call);
      const last = window.captions.at(-1);
      if (text !== '' && (last?.call !== call || last.text !== text)) window.captions.push({ call, number, text });
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
}
