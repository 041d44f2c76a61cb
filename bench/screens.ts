import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { encode } from 'fast-png';
import type { Browser, Page } from 'playwright-core';
import { type DisplaySettings, displayLayouts, standardDisplay } from '../shared/display-settings.ts';
import { launchBrowser } from '../test/e2e/browser.ts';
import { type RunningServer, startServer } from '../test/e2e/server.ts';
import { faultsOf } from './screens/faults.ts';
import { addDevice, addPicture, furnish, type Hall, inDatabase } from './screens/hall.ts';
import { kioskShots } from './screens/kiosk-shots.ts';

/**
 * `npm run bench screens [folder] [part of a name]`: pictures of the display and the kiosk at the sizes that hang on
 * walls, by day and by night, with few counters and many. Says where text is cut or something lies over something else.
 */

const [folder = 'screens', only = ''] = process.argv.slice(2);
const sizes = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
  { width: 2160, height: 3840 },
];
const halls = [
  { name: '2', counters: 2, services: 2 },
  { name: '2-long', counters: 2, services: 2, long: true },
  { name: '2-crowd', counters: 2, services: 16 },
  { name: '8', counters: 8, services: 8 },
  { name: '8-long', counters: 8, services: 8, long: true },
  { name: '8-idle', counters: 8, services: 8, idle: true },
  { name: '30', counters: 30, services: 8 },
  { name: '30-long', counters: 30, services: 8, long: true },
];
const parts = {
  apart: ['.top > *', '.counter', '.panel', '.stage > .band-place, .counters, .panel, .top, .notice, .running-text'],
  // The running text runs; what the list of calls has no room for is out of sight as a whole.
  mayBeCut: '.running-line, .visually-hidden, .recent-list, .crowded .counter-state',
};
/** The states in which a screen is looked at. */
const states = ['blocked', 'first', 'calling', 'lost'] as const;

interface Shot {
  name: string;
  settings: DisplaySettings;
  size: (typeof sizes)[number];
  dark: boolean;
  states: readonly (typeof states)[number][];
}

function shots(hall: string, pictureId: string): Shot[] {
  return displayLayouts.flatMap((layout) =>
    sizes.flatMap((size) =>
      [false, true].map((dark): Shot => {
        const runningText =
          layout === 'grid' ? '' : 'Jam layanan 08.00 sampai 15.00. Siapkan KTP dan kartu keluarga Anda.';
        const playlist = layout === 'media' ? [{ mediaId: pictureId, seconds: 60 }] : [];
        const logoId = layout === 'grid' ? null : pictureId;
        const accent = ({ grid: 'amber', single: 'blue', media: 'teal' } as const)[layout];
        return {
          name: `${hall}-${layout}-${size.width}x${size.height}-${dark ? 'dark' : 'light'}`,
          settings: {
            ...standardDisplay,
            layout,
            theme: dark ? 'dark' : 'light',
            accent,
            runningText,
            playlist,
            logoId,
          },
          size,
          dark,
          // The smaller of each shape stands for both; a call covers what is played.
          states: size.width > 2000 ? (layout === 'media' ? ['first', 'calling'] : ['calling']) : states,
        };
      }),
    ),
  );
}

/** A picture as an office shows one: a gradient with a frame, 16:9. */
function picture(): Buffer {
  const [width, height] = [960, 540];
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const frame = Math.min(x, y, width - x, height - y) < 12;
    data.set(frame ? [255, 255, 255] : [20 + (x * 90) / width, 110 + (y * 80) / height, 150], at * 3);
  }
  return Buffer.from(encode({ width, height, data, channels: 3 }));
}

async function look(page: Page, name: string): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(resolve(folder), `${name}.png`) });
  const faults = await page.evaluate(faultsOf, parts);
  for (const fault of faults) process.stdout.write(`${name}: ${fault}\n`);
  return faults.length;
}

interface Place {
  server: RunningServer;
  browser: Browser;
  hall: Hall;
  dataDir: string;
}

async function take(shot: Shot, { server, browser, hall, dataDir }: Place): Promise<number> {
  const device = { branchId: hall.branchId, kind: 'display', settings: shot.settings } as const;
  const token = await inDatabase(dataDir, (database) => addDevice(database, device));
  const context = await browser.newContext({ baseURL: server.url, viewport: shot.size, locale: 'id-ID' });
  await context.addCookies([{ name: 'giliran_device', value: token, url: server.url }]);
  const page = await context.newPage();
  try {
    const live = page.waitForResponse(/\/live$/);
    await page.goto('/display');
    await live;
    let faults = 0;
    if (shot.states.includes('blocked')) faults += await look(page, `${shot.name}-blocked`);
    await page.locator('.notice .btn').click();
    await page.locator('.notice').waitFor({ state: 'detached' });
    if (shot.states.includes('first')) faults += await look(page, `${shot.name}-first`);
    if (shot.states.includes('calling')) {
      const { id } = await hall.callAt(1);
      await page.locator('.band.is-calling').waitFor();
      faults += await look(page, `${shot.name}-calling`);
      await hall.finish(1, id);
    }
    if (shot.states.includes('lost')) {
      await context.setOffline(true);
      await page.locator('.connection-lost').waitFor();
      faults += await look(page, `${shot.name}-lost`);
    }
    return faults;
  } finally {
    await context.close();
  }
}

await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
let faults = 0;
let pictures = 0;
try {
  for (const { name: hallName, ...options } of halls) {
    if (!shots(hallName, '').some(({ name }) => name.includes(only))) continue;
    const dataDir = await mkdtemp(join(tmpdir(), 'giliran-screens-'));
    const server = await startServer({ dataDir });
    try {
      const hall = await furnish(server, options);
      const { branchId } = hall;
      const image = { branchId, bytes: picture(), type: 'image/png' };
      const pictureId = await inDatabase(dataDir, (database) => addPicture(database, image));
      const place = { server, browser, hall, dataDir };
      // Calls of a moment ago are highlighted; here only the one that is looked at should be.
      await setTimeout(20_000);
      const wanted = shots(hallName, pictureId).filter(({ name }) => name.includes(only));
      for (const shot of wanted) {
        faults += await take(shot, place);
        pictures += shot.states.length;
      }
    } finally {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  const kiosks = await kioskShots(browser, only, look);
  pictures += kiosks.pictures;
  faults += kiosks.faults;
} finally {
  await browser.close();
}
process.stdout.write(`${pictures} pictures in ${resolve(folder)}, ${faults} faults.\n`);
process.exitCode = faults === 0 ? 0 : 1;
