import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TicketView } from '../../shared/snapshots.ts';
import { spokenLevel } from '../../shared/voice/levels.ts';
import { wavOf } from '../../shared/voice/wav.ts';
import { type Office, openOffice, untilLive } from './office.ts';
import { clipTable, giveVoiceTools, type RenderedCall, renderCall } from './render-voice.ts';
import { giveVoice, heard, listen, said } from './spoken.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

/** Where to keep what was rendered, for whoever wants to listen. */
const keptIn = process.env.VOICE_FOLDER;

describe('a call, as it leaves the loudspeaker', () => {
  const id = { locale: 'id', numbers: 'words' } as const;
  const en = { locale: 'en', numbers: 'words' } as const;

  test.each<[RenderedCall, string]>([
    [{ ...id, number: 'A001', counterName: 'Loket A' }, 'nomor antrian|a|satu|silakan menuju|loket|a'],
    [
      { ...id, number: 'B123', counterName: 'Loket 12' },
      'nomor antrian|b|seratus|dua puluh|tiga|silakan menuju|loket|dua belas',
    ],
    [{ ...id, number: 'C1005', counterName: 'Teller 3' }, 'nomor antrian|c|seribu|lima|silakan menuju|teller|tiga'],
    [
      { ...id, numbers: 'digits', number: 'A047', counterName: 'Poli Gigi' },
      'nomor antrian|a|nol|empat|tujuh|silakan menuju|poli|gigi',
    ],
    [
      { ...en, number: 'A123', counterName: 'Counter 2' },
      'number|a|one hundred|and|twenty|three|please go to|counter|two',
    ],
    [{ ...id, number: 'A7', counterName: 'Ruang Cendrawasih' }, 'nomor antrian|a|tujuh|silakan lihat layar'],
  ])('%j', async (call, clips) => {
    const page = await here.visit({ bypassCSP: true });
    await page.goto('/login');
    await giveVoiceTools(page);
    const rendered = await renderCall(page, here.branchId, call);
    const { intervals, samples, sampleRate } = rendered;
    if (keptIn) {
      await mkdir(keptIn, { recursive: true });
      const file = join(keptIn, `${call.number} ${call.counterName} ${call.locale} ${call.numbers}.wav`);
      await writeFile(file, wavOf(new Float32Array(samples), sampleRate));
    }

    expect(intervals.map(({ clip }) => clip)).toEqual(clips.split('|'));
    for (const [index, { start }] of intervals.entries()) {
      const before = intervals[index - 1];
      if (before) expect(start).toBeGreaterThan(before.start + before.seconds);
    }
    const seconds = samples.length / sampleRate;
    expect(seconds).toBeGreaterThan(2);
    expect(seconds).toBeLessThan(7);
    expect(samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)).toBeLessThan(1);
    const loudness = clipTable(rendered).map(({ rms }) => rms);
    expect(Math.max(...loudness) - Math.min(...loudness), 'spread in dB').toBeLessThan(2);
    for (const rms of loudness) expect(Math.abs(rms - spokenLevel)).toBeLessThan(2);
    for (const part of silences(rendered)) expect(part.every((sample) => Math.abs(sample) < 0.001)).toBe(true);
  });

  test('a clip that cannot be loaded counts as none', async () => {
    const page = await here.visit({ bypassCSP: true, expected: [/ERR_FAILED/] });
    await page.goto('/login');
    await giveVoiceTools(page);
    await page.route('**/voice/id/loket.*', (route) => route.abort());
    const { intervals } = await renderCall(page, here.branchId, { ...id, number: 'A1', counterName: 'Loket 1' });
    expect(intervals.map(({ clip }) => clip)).toEqual(['nomor antrian', 'a', 'satu', 'silakan lihat layar']);
  });

  /** Between the clips, before the first and after the last. */
  function silences({ intervals, samples, sampleRate }: Awaited<ReturnType<typeof renderCall>>): number[][] {
    const edges = [0, ...intervals.flatMap(({ start, seconds }) => [start, start + seconds])];
    return intervals
      .map((_, index) => [edges[2 * index] ?? 0, edges[2 * index + 1] ?? 0])
      .map(([from = 0, until = 0]) => samples.slice(Math.ceil(from * sampleRate), Math.floor(until * sampleRate)));
  }
});

async function openDisplay(expected: RegExp[] = []): Promise<Page> {
  const page = await here.visit({ viewport: { width: 1920, height: 1080 }, expected });
  await listen(page);
  return page;
}

async function touched(page: Page): Promise<void> {
  await untilLive(page, () => page.goto('/display'));
  await page.getByRole('button', { name: 'Ketuk untuk mengaktifkan suara' }).click();
}

/** A desk with two who wait. */
async function twoWaiting() {
  const service = await here.service();
  const desk = await here.desk(service);
  for (let taken = 0; taken < 2; taken++) await here.take(service);
  const staff = await here.signedIn(desk);
  await staff.post(`/counters/${desk.counterId}/open`);
  const call = async () => {
    const ticket = await staff.post<TicketView>(`/counters/${desk.counterId}/call-next`);
    await staff.post(`/tickets/${ticket.id}/no-show`);
    return ticket.number;
  };
  return { call, desk };
}

test('a display speaks two calls one after the other, with what is spoken written on it', async () => {
  const { call } = await twoWaiting();
  const page = await openDisplay();
  await touched(page);
  const numbers = [await call(), await call()];
  await page.locator('.band-caption').filter({ hasText: 'Nomor antrian' }).waitFor();

  await vi.waitFor(async () => expect(await said(page)).toHaveLength(2), { timeout: 25_000, interval: 500 });
  const [first, second] = await said(page);
  if (!first || !second) throw new Error('Two were spoken.');
  expect(numbers.map((number) => number.slice(-1))).toEqual(['1', '2']);
  expect(first.text).toContain(' satu, silakan menuju Meja');
  expect(second.text).toContain(' dua, silakan menuju Meja');
  const last = first.intervals[first.intervals.length - 1];
  expect(second.intervals[0]?.start).toBeGreaterThan((last?.start ?? 0) + (last?.seconds ?? 0));
});

test('a display that cannot have the clips speaks with the voice of its browser', async () => {
  const { call } = await twoWaiting();
  const page = await openDisplay([/503/]);
  await giveVoice(page.context());
  await page.route('**/api/v1/branches/*/voice/*', (route) => route.fulfill({ status: 503 }));
  await touched(page);
  await call();
  await vi.waitFor(async () => expect((await heard(page)).spoken).toHaveLength(1), { timeout: 15_000, interval: 250 });
  expect(await said(page)).toEqual([]);
});
