import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localTime } from '../../pages/kit/time.ts';
import type { BranchView } from '../../shared/snapshots.ts';
import { loudspeaker } from './loudspeaker.ts';
import { administrator, type Office, openOffice } from './office.ts';
import { said } from './spoken.ts';
import { announced, captions, openDesk, openDisplay, soundNotice, until } from './talking-display.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

/** From an hour ago until in an hour, as clocks at the branch show it. */
async function quietNow(): Promise<[string, string]> {
  const branches = await here.admin.get<BranchView[]>('/branches');
  const timeZone = branches.find(({ id }) => id === here.branchId)?.timeZone ?? '';
  const hour = 3_600_000;
  return [localTime(Date.now() - hour, timeZone), localTime(Date.now() + hour, timeZone)];
}

test('in its quiet hours, or without a voice, a display shows the caption and is given nothing to play', async () => {
  const desk = await openDesk(here, 2);
  const [hushed, mute, chiming] = await Promise.all([
    openDisplay(here, desk, { voice: { quiet: await quietNow() } }),
    openDisplay(here, desk, { voice: { source: 'off', chime: false }, touched: false }),
    openDisplay(here, desk, { voice: { source: 'off' } }),
  ]);
  const first = await desk.callNext();
  await Promise.all([hushed, mute, chiming].map(({ page }) => announced(page, first)));

  for (const { page } of [hushed, mute]) {
    expect(await loudspeaker(page)).toEqual({ played: [], peak: 0 });
    expect((await captions(page)).map(({ text }) => text)).toEqual([expect.stringMatching(/ satu, silakan menuju /)]);
  }
  expect(await soundNotice(mute.page).count()).toBe(0);
  expect(await mute.problem()).toBeNull();
  const { played } = await loudspeaker(chiming.page);
  expect(played.map(({ kind }) => kind)).toEqual(['note', 'note', 'note']);

  await hushed.set({ quiet: null });
  await announced(hushed.page, await desk.callNext());
  expect((await said(hushed.page)).map(({ text }) => text)).toEqual([expect.stringContaining(' dua,')]);
  expect((await loudspeaker(hushed.page)).peak).toBeGreaterThan(0.1);
});

test('each display is as loud as it was set', async () => {
  const desk = await openDesk(here, 1);
  const volumes = [100, 40, 0];
  const displays = await Promise.all(
    volumes.map((volume) => openDisplay(here, desk, { voice: { volume, chime: false } })),
  );
  const call = await desk.callNext();
  await Promise.all(displays.map(({ page }) => announced(page, call)));
  const heard = await Promise.all(displays.map(({ page }) => loudspeaker(page)));
  const [full = 0, less = 0, none] = heard.map(({ peak }) => peak);
  expect(full).toBeGreaterThan(0.3);
  expect(less / full).toBeCloseTo(0.4, 1);
  expect(none).toBe(0);
});

test('a display whose clips cannot be had tells the administrator, and speaks when it has them', async () => {
  const desk = await openDesk(here, 1);
  const manifests = '**/api/v1/branches/*/voice/*';
  const { page, problem } = await openDisplay(here, desk, {
    expected: [/503/],
    prepare: async (screen) => {
      await screen.clock.install();
      await screen.route(manifests, (route) => route.fulfill({ status: 503 }));
    },
  });
  await until(async () => expect(await problem()).toBe('voice-missing'));
  const admin = await here.visitAs(administrator);
  await admin.goto('/admin/devices');
  const card = admin.getByRole('listitem').filter({ hasText: desk.counterName });
  await card.getByText('Layar itu tidak punya suara untuk memanggil.').waitFor();

  await page.unroute(manifests);
  await page.clock.fastForward(15_000);
  await until(async () => expect(await problem()).toBeNull());
  await card.getByText('Terhubung', { exact: true }).waitFor();
  await announced(page, await desk.callNext());
  expect(await said(page)).toHaveLength(1);
});

test('where the browser blocks sound the display says so, and one key is enough', async () => {
  const desk = await openDesk(here, 2);
  const { page, problem } = await openDisplay(here, desk, { touched: false });
  await soundNotice(page).waitFor();
  await until(async () => expect(await problem()).toBe('sound-blocked'));
  await announced(page, await desk.callNext());
  expect(await captions(page)).toHaveLength(1);
  expect(await loudspeaker(page)).toEqual({ played: [], peak: 0 });

  await page.keyboard.press('Enter');
  await soundNotice(page).waitFor({ state: 'detached' });
  await until(async () => expect(await problem()).toBeNull());
  await announced(page, await desk.callNext());
  expect((await said(page)).map(({ text }) => text)).toEqual([expect.stringContaining(' dua,')]);
  expect((await loudspeaker(page)).peak).toBeGreaterThan(0.1);
});

test('a recording takes the place of a clip on a display that is already speaking, without a reload', async () => {
  const desk = await openDesk(here, 2);
  const { page } = await openDisplay(here, desk, { voice: { languages: ['en'] } });
  await page.evaluate(() => Object.assign(window, { loadedOnce: true }));
  await announced(page, await desk.callNext());

  const admin = await here.visitAs(administrator);
  await admin.goto('/admin/voice?locale=en&clip=number');
  const tone = readFileSync(join(import.meta.dirname, '../fixtures/voice/tone.mp3'));
  await admin
    .getByLabel('Berkas suara', { exact: true })
    .setInputFiles({ name: 'number.mp3', mimeType: 'audio/mpeg', buffer: tone });
  const [renewed, fetched] = await Promise.all([
    page.waitForResponse(/\/voice\/en$/),
    page.waitForResponse(/\/media\//),
    admin.getByRole('button', { name: 'Pakai rekaman ini' }).click(),
  ]);
  const { clips } = (await renewed.json()) as { clips: Record<string, string> };
  expect(new URL(fetched.url()).pathname).toBe(clips.number);
  await announced(page, await desk.callNext());

  const spoken = (await said(page)).map(({ intervals }) => intervals.find(({ clip }) => clip === 'number'));
  expect(spoken[0]?.seconds).toBeCloseTo(0.52, 1);
  // The tone between the silence of the file.
  expect(spoken[1]?.seconds).toBeCloseTo(0.63, 1);
  expect(await page.evaluate(() => 'loadedOnce' in window)).toBe(true);
});
