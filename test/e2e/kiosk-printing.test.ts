import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KioskSettings } from '../../shared/kiosk-settings.ts';
import { drawn, PrinterEmulator } from '../printer-emulator/printer.ts';
import { inspect } from './axe.ts';
import {
  type FakeDialogue,
  type FakePrinter,
  fakePrintDialogue,
  fakeSerialPrinter,
  fakeUsbPrinter,
} from './fake-printers.ts';
import { administrator, type Office, openOffice, untilLive, type VisitOptions } from './office.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

/** Longer than a finger that taps twice needs. */
const settled = (page: Page) => page.waitForTimeout(500);

interface PairedOptions extends VisitOptions {
  settings?: Partial<KioskSettings>;
  /** Runs in the page before anything else: what hangs on the kiosk. */
  script?: () => void;
}

/** A kiosk that shows one service of its own, paired as administrators do. */
async function paired({ settings, script, ...options }: PairedOptions = {}) {
  const service = await here.service();
  const device = await here.admin.post<{ id: string }>(`/branches/${here.branchId}/devices`, {
    kind: 'kiosk',
    name: `Kios ${service.name}`,
    settings: { serviceIds: [service.id], ...settings },
  });
  const page = await here.visit({ viewport: { width: 1280, height: 800 }, hasTouch: true, ...options });
  if (script) await page.addInitScript(script);
  await page.goto('/kiosk');
  const code = ((await page.locator('.pairing-code').textContent()) ?? '').replace(/\D/g, '');
  await untilLive(page, () =>
    here.admin.post(`/branches/${here.branchId}/devices/pair`, { code, deviceId: device.id }),
  );
  await page.locator('.tile').waitFor({ timeout: 30_000 });
  await settled(page);
  const take = async () => {
    await page.locator('.tile').click();
    return (await page.locator('.ticket-number').textContent()) ?? '';
  };
  return { page, service, device, take };
}

async function networkPrinter(mode: PrinterEmulator['mode']) {
  const emulator = await PrinterEmulator.start();
  emulator.mode = mode;
  const admin = await here.visitAs(administrator);
  await admin.goto('/admin/printers/new');
  const name = `Pintu ${emulator.port}`;
  await admin.getByLabel('Nama', { exact: true }).fill(name);
  await admin.getByLabel('Alamat', { exact: true }).fill('127.0.0.1');
  await admin.getByLabel('Port', { exact: true }).fill(String(emulator.port));
  await admin.getByLabel('Lebar kertas').selectOption('58');
  await admin.getByRole('button', { name: 'Tambah' }).click();
  const link = await admin.getByRole('link', { name }).first().getAttribute('href');
  const printerId = link?.split('/').at(-1) ?? '';
  return { emulator, name, settings: { printing: 'network', printerId } as const };
}

const shownSeconds = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.locator('.returns').textContent()) ?? '')?.[0]);

test('over the network: it is being printed, then the paper is to be taken, and it came out once', async () => {
  const { emulator, settings } = await networkPrinter('ok');
  const { page, take } = await paired({ settings });
  const seen = page.evaluate(() => {
    const texts: string[] = [];
    new MutationObserver(() => {
      const text = document.querySelector('.paper')?.textContent ?? '';
      if (text && texts.at(-1) !== text) texts.push(text);
      (window as unknown as { papers: string[] }).papers = texts;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await seen;
  await take();
  await page.getByText('Silakan ambil kertas nomor Anda').waitFor();
  expect(await page.evaluate(() => (window as unknown as { papers: string[] }).papers)).toEqual([
    'Mencetak…',
    'Silakan ambil kertas nomor Anda',
  ]);
  await expect.poll(() => emulator.jobs.length).toBe(1);
  expect(drawn(emulator.jobs[0] ?? Buffer.alloc(0), 384).cuts).toBe(1);
});

test('without paper the kiosk says so and leaves time for a photograph; staff see which ticket it was', async () => {
  const { emulator, name, settings } = await networkPrinter('paper-out');
  const { page, service, take } = await paired({ settings });
  const staff = await here.visitAs(await here.desk(service));
  await staff.getByRole('button', { name: 'Buka loket' }).click();
  const number = await take();
  await page.getByText('Kertas tidak dapat dicetak').waitFor();
  await page.getByText('Nomor Anda tetap berlaku').waitFor();
  expect(await shownSeconds(page), 'seconds that are left').toBeGreaterThan(20);
  await inspect(page);
  await staff.getByText(`${name} (printer): kertas habis.`).waitFor();
  emulator.mode = 'ok';
  await staff.getByRole('button', { name: `Cetak ulang ${number}` }).click();
  await expect.poll(() => emulator.jobs.length).toBe(1);
  await staff.getByText('Belum tercetak').waitFor({ state: 'detached' });
});

test('by the browser: the ticket’s own page is printed from a frame, once', async () => {
  const { page, take } = await paired({ settings: { printing: 'browser', paper: 58 }, script: fakePrintDialogue });
  const number = await take();
  await page.getByText('Silakan ambil kertas nomor Anda').waitFor();
  const printed = await page.evaluate(() => (window as unknown as FakeDialogue).printed);
  expect(printed).toHaveLength(1);
  expect(printed[0]).toContain(number);
  expect(await page.locator('iframe').count(), 'frames that are left').toBe(0);
});

test('by the browser, a page that does not come is paper that does not come', async () => {
  const options = { settings: { printing: 'browser' } as const, expected: [/status of 503/] };
  const { page, take } = await paired({ ...options, script: fakePrintDialogue });
  await page.route('**/print?*', (route) => route.fulfill({ status: 503, body: 'down' }));
  await take();
  await page.getByText('Kertas tidak dapat dicetak').waitFor();
  expect(await page.evaluate(() => (window as unknown as FakeDialogue).printed)).toEqual([]);
});

const usb = { settings: { printing: 'usb', paper: 58 }, script: fakeUsbPrinter } as const;
const sentTo = (page: Page) => page.evaluate(() => (window as unknown as FakePrinter).sent);

test('over USB: what the server made of the ticket, once', async () => {
  const { page, take } = await paired(usb);
  await take();
  await page.getByText('Silakan ambil kertas nomor Anda').waitFor();
  const sent = await sentTo(page);
  expect(sent, 'transfers').toHaveLength(1);
  expect(drawn(Buffer.from(sent[0] ?? []), 384).cuts).toBe(1);
});

test('what staff print again comes out of the kiosk’s printer, once, while nobody stands there', async () => {
  const { page, service, take } = await paired(usb);
  const staff = await here.visitAs(await here.desk(service));
  await staff.getByRole('button', { name: 'Buka loket' }).click();
  const number = await take();
  await page.getByText('Silakan ambil kertas nomor Anda').waitFor();
  await settled(page);
  await page.getByRole('button', { name: 'Selesai' }).click();
  await staff.getByRole('button', { name: `Tindakan lain untuk ${number}` }).click();
  await staff.getByRole('button', { name: 'Cetak ulang', exact: true }).click();
  await expect.poll(async () => (await sentTo(page)).length).toBe(2);
  await page.waitForTimeout(1500);
  expect(await sentTo(page), 'transfers').toHaveLength(2);
});

test('a transfer that fails is no paper: the kiosk says so, staff see it', async () => {
  const { page, service, take } = await paired(usb);
  const staff = await here.visitAs(await here.desk(service));
  await staff.getByRole('button', { name: 'Buka loket' }).click();
  await page.evaluate(() => {
    (window as unknown as FakePrinter).fails = true;
  });
  const number = await take();
  await page.getByText('Kertas tidak dapat dicetak').waitFor();
  await staff.getByText('Belum tercetak').waitFor();
  await staff.getByRole('button', { name: `Cetak ulang ${number}` }).waitFor();
});

test('over a serial line: once; when the line is lost on the way, the kiosk says so, and the next paper comes', async () => {
  const { page, service, take } = await paired({
    settings: { printing: 'serial', paper: 58 },
    script: fakeSerialPrinter,
  });
  const staff = await here.visitAs(await here.desk(service));
  await staff.getByRole('button', { name: 'Buka loket' }).click();
  await take();
  await page.getByText('Silakan ambil kertas nomor Anda').waitFor();
  const [sent, ...more] = await sentTo(page);
  expect(more, 'further papers').toEqual([]);
  expect(drawn(Buffer.from(sent ?? []), 384).cuts).toBe(1);
  const again = async (fails: boolean) => {
    await page.evaluate((now) => {
      (window as unknown as FakePrinter).fails = now;
    }, fails);
    await settled(page);
    await page.getByRole('button', { name: 'Selesai' }).click();
    await settled(page);
    return take();
  };
  const number = await again(true);
  await page.getByText('Kertas tidak dapat dicetak').waitFor();
  await staff.getByRole('button', { name: `Cetak ulang ${number}` }).waitFor();
  await again(false);
  await page.getByText('Silakan ambil kertas nomor Anda').waitFor();
  expect(await sentTo(page)).toHaveLength(2);
});

test('a paper whose report was lost before the page was loaded anew does not come out again', async () => {
  const { page, take } = await paired({ ...usb, expected: [/ERR_FAILED/] });
  let lost = true;
  await page.route('**/outcome', (route) => (lost ? route.abort() : route.continue()));
  await take();
  await page.getByText('Silakan ambil kertas nomor Anda').waitFor();
  // Not before: the page that printed it would tell it again.
  page.once('domcontentloaded', () => {
    lost = false;
  });
  const reported = page.waitForResponse(/\/outcome$/);
  await page.reload({ waitUntil: 'commit' });
  expect((await reported).request().postDataJSON()).toEqual({ printed: true });
  expect(await sentTo(page), 'transfers since').toEqual([]);
});

test.each(['mouse', 'touch'] as const)(
  'the clock, held for five seconds by %s, opens the technician’s menu; shorter, nothing',
  async (pointerType) => {
    const { page } = await paired(usb);
    const clock = page.locator('.clock');
    const { x = 0, y = 0, width = 0, height = 0 } = (await clock.boundingBox()) ?? {};
    const at = { x: x + width / 2, y: y + height / 2 };
    const touches = pointerType === 'touch' ? await page.context().newCDPSession(page) : null;
    const press = async (milliseconds: number) => {
      if (touches) await touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
      else {
        await page.mouse.move(at.x, at.y);
        await page.mouse.down();
      }
      await page.waitForTimeout(milliseconds);
      if (touches) await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      else await page.mouse.up();
    };
    const menu = page.getByRole('dialog', { name: 'Menu teknisi' });
    await press(1500);
    await page.waitForTimeout(4500);
    expect(await menu.count()).toBe(0);
    await press(5300);
    await menu.getByText('Printer tersambung').waitFor();
    await settled(page);
    await menu.getByRole('button', { name: 'Cetak uji' }).click();
    await menu.getByText('Cetak uji dikirim').waitFor();
    expect(await sentTo(page)).toHaveLength(1);
    await inspect(page);
    await menu.getByRole('button', { name: 'Tutup' }).click();
    await page.locator('.tile').waitFor();
    expect(await menu.count()).toBe(0);
  },
);

test('an order to load anew waits until the visitor has the number, and is followed then', async () => {
  const { page, device, take } = await paired();
  await take();
  await page.evaluate(() => {
    (window as unknown as { same: boolean }).same = true;
  });
  const same = () => page.evaluate(() => (window as unknown as { same?: boolean }).same === true);
  await here.admin.post(`/devices/${device.id}/reload`);
  await page.waitForTimeout(3000);
  expect(await same(), 'still the page with the number').toBe(true);
  await page.locator('.ticket-number').waitFor();
  await page.getByRole('button', { name: 'Selesai' }).click();
  await expect.poll(same, { timeout: 10_000 }).toBe(false);
});

test('its own language stands in the document before any script, whatever the browser was told', async () => {
  const { page } = await paired({ settings: { locale: 'en' } });
  await page.context().addCookies([{ name: 'lang', value: 'id', url: here.server.url }]);
  const html = await (await page.request.get('/kiosk')).text();
  expect(html).toMatch(/<html lang="en"/);
  expect(html).toContain('Choose a service');
  expect(html).toMatch(/<title>Queue kiosk/);
  expect(html).not.toContain('Pilih layanan');
});

test.each([
  ['dark', 'amber'],
  ['dark', 'gray'],
  ['light', 'red'],
] as const)('axe finds nothing wrong on a %s kiosk in %s, nor in high contrast', async (theme, accent) => {
  const { page, take } = await paired({ settings: { theme, accent } });
  const viewport = { width: 1280, height: 800 };
  await inspect(page);
  await page.setViewportSize(viewport);
  await page.getByRole('button', { name: 'Kontras tinggi' }).click();
  await inspect(page);
  await page.setViewportSize(viewport);
  await page.getByRole('button', { name: 'Kontras tinggi' }).click();
  await take();
  await inspect(page);
});
