import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspect } from './axe.ts';
import { type Office, openOffice, untilLive, type VisitOptions } from './office.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

const landscape = { viewport: { width: 1280, height: 800 } };
const portrait = { viewport: { width: 1080, height: 1920 } };
/** Longer than a finger that taps twice needs. */
const settled = (page: Page) => page.waitForTimeout(500);

async function kiosk(options: VisitOptions = landscape, path = '/kiosk'): Promise<Page> {
  const page = await here.visit(options);
  await untilLive(page, () => page.goto(path));
  await settled(page);
  return page;
}

const tile = (page: Page, { name }: { name: string }): Locator => page.locator('.tile').filter({ hasText: name });
const shownNumber = (page: Page) => page.locator('.ticket-number');

/** Goes to the page of services on which it stands. */
async function find(page: Page, service: { name: string }): Promise<Locator> {
  const wanted = tile(page, service);
  const next = page.getByRole('button', { name: 'Berikutnya' });
  for (;;) {
    // Whichever comes first: on a busy machine the tiles of a page come after its turn.
    await wanted.or(next).first().waitFor();
    if (await wanted.isVisible()) return wanted;
    await next.click();
    await settled(page);
  }
}

async function issued(serviceId?: string): Promise<{ number: string; priorityClass: string; phone: string | null }[]> {
  const query = serviceId ? `?serviceId=${serviceId}` : '';
  return (
    await here.admin.get<{ items: { number: string; priorityClass: string; phone: string | null }[] }>(
      `/history${query}`,
    )
  ).items;
}

test('one tap gives a number with its QR code; the start comes back by itself', async () => {
  const service = await here.service();
  const page = await kiosk();
  await (await find(page, service)).click();
  await shownNumber(page).getByText(`${service.prefix}001`).waitFor();
  await page.getByText('Anda berikutnya').waitFor();
  await page.getByRole('img', { name: 'Kode QR halaman nomor ini' }).waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: `Nomor antrian Anda ${service.prefix}001` })
    .waitFor({ state: 'attached' });
  await page.getByRole('heading', { name: 'Pilih layanan' }).waitFor({ timeout: 40_000 });
  expect(await issued(service.id)).toHaveLength(1);
});

test('a double tap, a long press and two services at once each give one number', async () => {
  const one = await here.service();
  const other = await here.service();
  const before = (await issued()).length;
  const page = await kiosk();
  await (await find(page, one)).dblclick();
  await shownNumber(page).waitFor();
  expect(await issued()).toHaveLength(before + 1);

  await settled(page);
  await page.getByRole('button', { name: 'Selesai' }).click();
  await settled(page);
  await (await find(page, one)).click({ delay: 1500 });
  await shownNumber(page).waitFor();
  expect(await issued()).toHaveLength(before + 2);

  await settled(page);
  await page.getByRole('button', { name: 'Selesai' }).click();
  await settled(page);
  await find(page, other);
  await page.locator('.tile:not([aria-disabled])').evaluateAll((tiles) => {
    for (const button of tiles) (button as HTMLElement).click();
  });
  await shownNumber(page).waitFor();
  expect(await issued()).toHaveLength(before + 3);
});

/** A branch in which two services stand in a group, and one alone. */
async function grouped(): Promise<string> {
  const { id } = await here.admin.post<{ id: string }>('/branches', { name: 'Kelompok', timeZone: 'Asia/Jakarta' });
  const services = [
    { name: 'KTP', prefix: 'K', group: 'Kependudukan' },
    { name: 'KK', prefix: 'L', group: 'Kependudukan' },
    { name: 'Pajak', prefix: 'P' },
  ];
  for (const service of services) await here.admin.post(`/branches/${id}/services`, service);
  return `/kiosk?branch=${id}`;
}

test('the second tap on a group meets a service of it, and takes no number', async () => {
  const page = await kiosk(landscape, await grouped());
  const before = (await issued()).length;
  const met = await tile(page, { name: 'Kependudukan' }).evaluate(async (group) => {
    const { x, y, width, height } = group.getBoundingClientRect();
    const at = { clientX: x + width / 2, clientY: y + height / 2, detail: 1, bubbles: true, cancelable: true };
    const tap = () => {
      const met = document.elementFromPoint(at.clientX, at.clientY)?.closest('button');
      met?.dispatchEvent(new MouseEvent('click', at));
      return met?.textContent;
    };
    const changed = new Promise((resolve) => {
      new MutationObserver(resolve).observe(document.body, { subtree: true, childList: true });
    });
    tap();
    await changed;
    return tap();
  });
  expect(met).toMatch(/KTP|KK/);
  await settled(page);
  expect(await tile(page, { name: 'KTP' }).isVisible()).toBe(true);
  expect(await issued()).toHaveLength(before);
});

test('a long press on glass, which opens a menu elsewhere, is a tap, and one only', async () => {
  const service = await here.service();
  const page = await kiosk();
  const refused = await (await find(page, service)).evaluate((button) => {
    const event = { pointerType: 'touch', detail: 1, bubbles: true, cancelable: true };
    const menu = button.dispatchEvent(new PointerEvent('contextmenu', event));
    // Some browsers click all the same when the finger is lifted.
    button.dispatchEvent(new PointerEvent('click', event));
    return !menu;
  });
  expect(refused, 'the menu was refused').toBe(true);
  await shownNumber(page).waitFor();
  expect(await issued(service.id)).toHaveLength(1);

  const other = await here.service();
  await settled(page);
  await page.getByRole('button', { name: 'Selesai' }).click();
  await settled(page);
  await (await find(page, other)).evaluate((button) => {
    button.dispatchEvent(new PointerEvent('contextmenu', { pointerType: 'touch', bubbles: true, cancelable: true }));
  });
  await shownNumber(page).waitFor();
  expect(await issued(other.id)).toHaveLength(1);
});

test('the keyboard alone is enough, and the focus goes along', async () => {
  const page = await kiosk();
  await page.keyboard.press('ArrowDown');
  const tiles = await page.locator('.tile:not([aria-disabled])').count();
  expect(tiles).toBeGreaterThan(0);
  for (let press = 0; press < 6 && !(await page.evaluate(() => document.activeElement?.matches('.tile'))); press++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await shownNumber(page).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Nomor antrian Anda');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pilih layanan' }).waitFor();
});

test('language and priority are the visitor’s own: the next one starts anew', async () => {
  const service = await here.service();
  const page = await kiosk();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Choose a service' }).waitFor();
  await page.getByRole('button', { name: 'Elderly' }).click();
  while (!(await tile(page, service).isVisible())) {
    await page.getByRole('button', { name: 'Next' }).click();
    await settled(page);
  }
  await tile(page, service).click();
  await page.getByText('You are next').waitFor();
  expect(await issued(service.id)).toMatchObject([{ priorityClass: 'elderly' }]);
  await settled(page);
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('heading', { name: 'Pilih layanan' }).waitFor();
  expect(await page.getByRole('button', { name: 'Umum' }).getAttribute('aria-pressed')).toBe('true');
});

test('whoever walks away leaves nothing behind', async () => {
  const service = await here.service({ phoneRequired: true });
  const page = await here.visit(landscape);
  await page.clock.install();
  await untilLive(page, () => page.goto('/kiosk'));
  await page.clock.runFor(500);
  while (!(await tile(page, service).isVisible())) {
    await page.getByRole('button', { name: 'Berikutnya' }).click();
    await page.clock.runFor(500);
  }
  await tile(page, service).click();
  await page.clock.runFor(500);
  await page.keyboard.type('0812345');
  await page.getByText('0812 345').waitFor();
  await page.clock.runFor(31_000);
  await page.getByRole('heading', { name: 'Pilih layanan' }).waitFor();
  expect(await page.content()).not.toContain('0812 345');
});

test('a phone number is asked for where it must be, and a wrong one is mended there', async () => {
  const service = await here.service({ phoneRequired: true });
  const page = await kiosk({ ...landscape, expected: [/status of 400/] });
  await (await find(page, service)).click();
  await settled(page);
  await page.getByRole('button', { name: 'Ambil nomor' }).click();
  await page.getByText('Ketik nomor HP Anda').waitFor();
  await page.getByRole('button', { name: '1', exact: true }).click();
  await page.getByRole('button', { name: 'Ambil nomor' }).click();
  await page.getByText('Nomor telepon tidak dikenali').waitFor();
  await settled(page);
  await page.getByRole('button', { name: 'Hapus angka terakhir' }).click();
  await page.keyboard.type('081234567890');
  await page.getByText('0812 3456 7890').waitFor();
  await page.getByRole('button', { name: 'Ambil nomor' }).click();
  await shownNumber(page).waitFor();
  expect(await issued(service.id)).toMatchObject([{ phone: '+6281234567890' }]);
});

test('an answer that was lost on the way is asked for again: one number, and nobody has to do anything', async () => {
  const service = await here.service();
  const page = await kiosk({ ...landscape, expected: [/ERR_FAILED/] });
  let attempts = 0;
  await page.route('**/kiosk/tickets', async (route) => {
    if (attempts++ > 0) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await (await find(page, service)).click();
  await page.getByText('Mencoba lagi').waitFor();
  await shownNumber(page).waitFor();
  expect(await issued(service.id)).toHaveLength(1);
});

test('when nobody knows whether there is a number, it says so, and the next attempt finds it', async () => {
  const service = await here.service();
  const page = await kiosk({ ...landscape, expected: [/ERR_FAILED/] });
  await page.route('**/kiosk/tickets', async (route) => {
    await route.fetch();
    return route.abort();
  });
  await (await find(page, service)).click();
  await page.getByRole('heading', { name: 'Belum pasti' }).waitFor({ timeout: 25_000 });
  await page.unroute('**/kiosk/tickets');
  await settled(page);
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await shownNumber(page).getByText(`${service.prefix}001`).waitFor();
  expect(await issued(service.id)).toHaveLength(1);
});

test('without the server it says so over the whole screen, and recovers by itself', async () => {
  const page = await kiosk({ ...landscape, expected: [/ERR_|Failed to load/] });
  await here.server.kill();
  await page.getByRole('heading', { name: 'Mesin antrian sedang tidak tersambung' }).waitFor();
  expect(await page.locator('.tile').count()).toBe(0);
  await here.server.start();
  await page.locator('.tile').first().waitFor({ timeout: 30_000 });
});

test('a visitor cannot leave: no links, no menu, no way back', async () => {
  const page = await kiosk();
  expect(await page.locator('a').count()).toBe(0);
  const { url } = { url: page.url() };
  await page.evaluate(() => history.back());
  await settled(page);
  expect(page.url()).toBe(url);
  const menu = await page
    .locator('.tile')
    .first()
    .evaluate((button) => {
      return button.dispatchEvent(new PointerEvent('contextmenu', { bubbles: true, cancelable: true }));
    });
  expect(menu, 'the menu was refused').toBe(false);
});

describe.each([
  landscape,
  portrait,
  { viewport: { width: 1920, height: 1080 } },
  { viewport: { width: 1024, height: 768 } },
])('on $viewport.width x $viewport.height', (options) => {
  test('nothing is cut, nothing overlaps, whatever the services are called', async () => {
    const branch = await here.admin.post<{ id: string }>('/branches', {
      name: `Dinas Kependudukan ${options.viewport.width}`,
      timeZone: 'Asia/Jakarta',
    });
    const names = [
      'KTP',
      'Surat Pindah Datang Warga Negara Indonesia',
      'Poliklinik Kebidanan dan Kandungan Terpadu Lantai Dua',
    ];
    for (let made = 0; made < 12; made++) {
      const name = `${names[made % names.length]} ${made}`;
      await here.admin.post(`/branches/${branch.id}/services`, { name, prefix: `K${made}`, phoneRequired: made === 1 });
    }
    const page = await kiosk(options, `/kiosk?branch=${branch.id}`);
    // Until it has arrived, a wider one stands in for the font.
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await page.evaluate(overflowing)).toEqual([]);
    await tile(page, { name: 'KTP 0' }).click();
    await shownNumber(page).waitFor();
    expect(await page.evaluate(overflowing)).toEqual([]);
  });
});

/** Runs in the page: whatever holds more than it shows, and tiles that are too small for a finger. */
function overflowing(): string[] {
  const boxes = [
    ...document.querySelectorAll<HTMLElement>('.stage, .step, .tile, .tile-name, .tile-facts, .ticket, .top'),
  ];
  const cut = boxes.filter((box) => box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2);
  const small = [...document.querySelectorAll('.stage button')].filter(
    (button) => button.getBoundingClientRect().height < 64,
  );
  return [...cut, ...small].map((box) => `${box.className}: ${box.textContent}`);
}

test('axe finds nothing wrong, on any step', async () => {
  const service = await here.service({ phoneRequired: true });
  const open = await here.service();
  const page = await kiosk({ ...landscape, expected: [/status of/] });
  await inspect(page);
  await page.setViewportSize(landscape.viewport);
  await (await find(page, service)).click();
  await inspect(page);
  await page.setViewportSize(landscape.viewport);
  await settled(page);
  await page.getByRole('button', { name: 'Batal' }).click();
  await settled(page);
  await (await find(page, open)).click();
  await shownNumber(page).waitFor();
  await inspect(page);
});
