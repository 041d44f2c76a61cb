import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type DisplaySettings, standardDisplay } from '../../shared/display-settings.ts';
import type { DevicesView } from '../../shared/snapshots.ts';
import { mp4, png } from '../media-files.ts';
import { findings } from './axe.ts';
import { administrator, type Office, openOffice } from './office.ts';
import { pairDisplay } from './pair.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

const film = readFileSync(join(import.meta.dirname, '../fixtures/media/film.webm'));
/** Puts a file among the branch's pictures and videos; its id. */
async function upload(admin: Page, name: string, buffer: Buffer): Promise<string> {
  const file = { name, mimeType: 'application/octet-stream', buffer };
  const answer = await admin.request.post(`/api/v1/branches/${here.branchId}/media`, { multipart: { file } });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

test('a display plays the videos that it can, passes over the one that it cannot, and tells the administrator', async () => {
  const admin = await here.visitAs(administrator);
  const [picture, cannotPlay, video] = [
    await upload(admin, 'lobi.png', png(64)),
    await upload(admin, 'tanpa isi.mp4', mp4(2000)),
    await upload(admin, 'film.webm', film),
  ];
  const tv = await here.visit({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' });
  const id = await pairDisplay(here, tv);
  const silent = { ...standardDisplay.voice, source: 'off', chime: false } as const;
  const set = (settings: Partial<DisplaySettings>) => here.admin.patch(`/devices/${id}`, { settings });
  await set({
    layout: 'media',
    voice: silent,
    playlist: [cannotPlay, video].map((mediaId) => ({ mediaId, seconds: 3 })),
  });

  const shown = tv.locator('video.is-shown');
  await shown.waitFor();
  expect(await shown.getAttribute('src')).toBe(`/media/${video}`);
  const frames = () =>
    shown.evaluate((element: HTMLVideoElement) => element.getVideoPlaybackQuality().totalVideoFrames);
  await vi.waitFor(async () => expect(await frames()).toBeGreaterThan(1), { timeout: 10_000 });
  const problem = async () => {
    const { devices } = await here.admin.get<DevicesView>(`/branches/${here.branchId}/devices`);
    return devices.find((device) => device.id === id)?.problem;
  };
  await vi.waitFor(async () => expect(await problem()).toBe('media-unplayable'), { timeout: 10_000 });
  await admin.goto('/admin/devices');
  await admin.getByText('Sebuah gambar atau video tidak dapat diputar.').waitFor();

  await tv.evaluate(axe.source);
  for (const theme of ['light', 'dark'] as const) {
    await set({ theme });
    await tv.locator(`.layout-media.theme-${theme}`).waitFor();
    expect(await tv.evaluate(findings, null), theme).toEqual([]);
  }

  await set({ playlist: [picture, video].map((mediaId) => ({ mediaId, seconds: 3 })) });
  await tv.locator('img.is-shown').waitFor();
  await shown.waitFor();
  await vi.waitFor(async () => expect(await problem()).toBe(null), { timeout: 10_000 });
});
