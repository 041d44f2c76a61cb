import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice, untilLive } from './office.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

const ticketPath = /\/t\/[^/]+$/;
const takeButton = (page: Page, service: { name: string }) =>
  page.getByRole('button', { name: `Ambil nomor untuk ${service.name}`, exact: true });

async function issuedFor({ id }: { id: string }): Promise<number> {
  const { items } = await here.admin.get<{ items: unknown[] }>(`/history?serviceId=${id}`);
  return items.length;
}

/** How each attempt to reach the server fares; those after the last one pass. */
async function onBadLine(page: Page, attempts: ('lost on the way' | 'answer lost')[]): Promise<void> {
  await page.route('**/tickets', async (route) => {
    const fate = attempts.shift();
    if (!fate) return route.continue();
    if (fate === 'answer lost') await route.fetch();
    return route.abort();
  });
}

test('a visitor takes a number and gives it back without JavaScript', async () => {
  const service = await here.service();
  const page = await here.visit({ javaScriptEnabled: false, expected: [/status of 400/] });
  await page.goto('/');
  await page.getByLabel('Nama').fill('Siti Aminah');
  await page.getByLabel('Nomor HP').fill('bukan nomor');
  await page.getByLabel('Prioritas').selectOption('elderly');
  await takeButton(page, service).click();

  await page.getByText('Nomor telepon tidak dikenali').waitFor();
  expect(await page.getByLabel('Nama').inputValue()).toBe('Siti Aminah');
  expect(await page.getByLabel('Nomor HP').inputValue()).toBe('bukan nomor');
  expect(await page.getByLabel('Prioritas').inputValue()).toBe('elderly');
  expect(await issuedFor(service)).toBe(0);

  await page.getByLabel('Nomor HP').fill('0812-3456-7890');
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await takeButton(page, service).click();
  expect((await answer).status()).toBe(303);
  await page.waitForURL(ticketPath);
  await page.getByRole('heading', { name: `${service.prefix}001` }).waitFor();
  await page.getByText('Anda berikutnya').waitFor();

  await page.getByText('Batalkan nomor ini').click();
  await page.getByRole('button', { name: 'Ya, batalkan' }).click();
  await page.getByText('Dibatalkan').waitFor();
  expect((await here.seen(service)).waiting).toBe(0);
});

test.for([true, false])(
  'a double tap and the back button give one ticket (with script: %s)',
  async (javaScriptEnabled) => {
    const service = await here.service();
    const page = await here.visit({ javaScriptEnabled });
    await page.goto('/');
    await takeButton(page, service).dblclick({ noWaitAfter: true });
    await page.waitForURL(ticketPath);
    const first = page.url();

    await page.goBack();
    await takeButton(page, service).click();
    await page.waitForURL(ticketPath);
    expect(page.url()).toBe(first);
    expect(await issuedFor(service)).toBe(1);
  },
);

test('a visitor on a bad line gets one number, by itself', async () => {
  const service = await here.service();
  const page = await here.visit({ expected: [/ERR_FAILED/] });
  await onBadLine(page, ['lost on the way', 'answer lost']);
  await untilLive(page, () => page.goto('/'));
  await page.getByLabel('Nama').fill('Budi');
  await takeButton(page, service).click();
  await page.getByText('Jaringan lemah. Mencoba lagi (2)').waitFor();
  await page.waitForURL(ticketPath);
  await page.getByRole('heading', { name: `${service.prefix}001` }).waitFor();
  expect(await issuedFor(service)).toBe(1);

  await page.goto('/');
  await page.getByRole('link', { name: `${service.prefix}001` }).click();
  await page.waitForURL(ticketPath);
});

test('a visitor finds the number by phone, whichever way the phone is written', async () => {
  const service = await here.service();
  const { number } = await here.take(service, { name: 'Dewi Lestari', phone: '+62 813-1111-2222' });
  const page = await here.visit({ expected: [/status of 400/] });
  for (const written of ['081311112222', '6281311112222', '0813 1111 2222']) {
    await page.goto(`/status?hp=${encodeURIComponent(written)}`);
    await page.getByRole('link', { name: number }).waitFor();
  }
  expect(await page.content()).not.toContain('Dewi');
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('heading', { name: number }).waitFor();
  expect(await page.content()).not.toMatch(/Dewi|81311112222/);

  await page.goto('/status');
  await page.getByLabel('Nomor HP').fill('12');
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByText('Nomor telepon tidak dikenali').waitFor();
  expect(await page.getByLabel('Nomor HP').inputValue()).toBe('12');
});

test.for([
  { javaScriptEnabled: true, by: 'the script' },
  { javaScriptEnabled: false, by: 'the form' },
])(
  'what a visitor typed stays when the quota is used up or the service has closed, sent by $by',
  async ({ javaScriptEnabled }) => {
    const full = await here.service({ dailyQuota: 1 });
    const closed = await here.service();
    // Without its live stream the page does not see beforehand what the server will refuse.
    const page = await here.visit({ javaScriptEnabled, expected: [/status of 409/, /services\/live/] });
    await page.route('**/services/live', (route) => route.abort());
    await page.goto('/');
    await here.take(full);
    await here.admin.patch(`/services/${closed.id}`, { active: false });

    await page.getByLabel('Nama').fill('Agus');
    await page.getByLabel('Nomor HP').fill('0812 0000 1111');
    await takeButton(page, full).click();
    await page.getByText(`${full.name}: Kuota hari ini sudah habis.`).waitFor();
    expect(await page.getByLabel('Nama').inputValue()).toBe('Agus');
    expect(await page.getByLabel('Nomor HP').inputValue()).toBe('0812 0000 1111');

    if (javaScriptEnabled) {
      await takeButton(page, closed).click();
      await page.getByText(`${closed.name}: Layanan sedang tutup.`).waitFor();
      expect(await page.getByLabel('Nama').inputValue()).toBe('Agus');
    }
    expect(await issuedFor(closed)).toBe(0);
  },
);

test('a page that is open sees by itself that the quota is used up, and keeps what was typed', async () => {
  const service = await here.service({ dailyQuota: 1 });
  const page = await here.visit();
  await untilLive(page, () => page.goto('/'));
  await page.getByLabel('Nama').fill('Rina');
  await here.take(service);
  const card = page.getByRole('listitem').filter({ hasText: service.name });
  await card.getByText('Kuota hari ini sudah habis').waitFor();
  expect(await page.getByLabel('Nama').inputValue()).toBe('Rina');
});
