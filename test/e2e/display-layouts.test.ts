import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DisplaySettings, displayLayouts } from '../../shared/display-settings.ts';
import type { Api } from './api.ts';
import { findings } from './axe.ts';
import { type Desk, type Office, openOffice } from './office.ts';
import { pairDisplay } from './pair.ts';

let here: Office;
let desk: Desk;
let staff: Api;
beforeAll(async () => {
  here = await openOffice();
  const service = await here.service();
  desk = await here.desk(service);
  for (let taken = 0; taken < 2; taken++) await here.take(service);
  staff = await here.signedIn(desk);
  await staff.post(`/counters/${desk.counterId}/open`);
});
afterAll(() => here?.close());

test('each layout is plain to everybody by day and by night; a reload lets the announcement finish', async () => {
  const tv = await here.visit({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' });
  const id = await pairDisplay(here, tv);
  const set = (settings: Partial<DisplaySettings>) => here.admin.patch(`/devices/${id}`, { settings });
  await set({ runningText: 'Jam layanan 08.00 sampai 15.00.' });
  await tv.locator('.running-text').waitFor();
  await tv.evaluate(axe.source);
  for (const layout of displayLayouts) {
    for (const theme of ['light', 'dark'] as const) {
      await set({ layout, theme });
      // A playlist that is empty leaves its place to the counters.
      const shown = layout === 'media' ? 'grid' : layout;
      await tv.locator(`.layout-${shown}.theme-${theme}`).waitFor();
      expect(await tv.evaluate(findings, null), `${layout}, ${theme}`).toEqual([]);
    }
  }

  await staff.post(`/counters/${desk.counterId}/call-next`);
  await tv.locator('.band.is-calling').waitFor();
  await tv.evaluate(() => {
    addEventListener('pagehide', () =>
      sessionStorage.setItem('left', String(!!document.querySelector('.is-calling[data-call]'))),
    );
  });
  const loaded = tv.waitForEvent('load');
  await here.admin.post(`/devices/${id}/reload`);
  await loaded;
  expect(await tv.evaluate(() => sessionStorage.getItem('left'))).toBe('false');
}, 60_000);
