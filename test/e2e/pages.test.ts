import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WeekHours } from '../../shared/opening-hours.ts';
import type { ServiceSettings, TicketView } from '../../shared/snapshots.ts';
import { inspect } from './axe.ts';
import { administrator, type Desk, type Office, openOffice } from './office.ts';

let here: Office;
let service: ServiceSettings;
let desk: Desk;
beforeAll(async () => {
  here = await openOffice();
  service = await here.service({
    dailyQuota: 50,
    hours: Array.from({ length: 7 }, () => [['00:00', '24:00'] as const]) as unknown as WeekHours,
  });
  desk = await here.desk(service);
});
afterAll(() => here?.close());

async function inspectAt(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await inspect(page);
}

async function calledTicket(
  name: string,
): Promise<{ ticket: TicketView; command: (verb: string) => Promise<unknown> }> {
  const ticket = await here.take(service, { name, phone: '081234567890' });
  const own = await here.desk(service);
  const staff = await here.signedIn(own);
  await staff.post(`/counters/${own.counterId}/open`);
  await staff.post(`/tickets/${ticket.id}/call`, { counterId: own.counterId });
  return { ticket, command: (verb) => staff.post(`/tickets/${ticket.id}/${verb}`) };
}

test('axe finds nothing on the pages of a visitor', async () => {
  const page = await here.visit({ expected: [/status of 40[04]/] });
  await inspectAt(page, '/');
  await page.getByLabel('Nomor HP').fill('12');
  await page.getByRole('button', { name: `Ambil nomor untuk ${service.name}` }).click();
  await page.getByText('Nomor telepon tidak dikenali').waitFor();
  await inspect(page);

  const { ticket, command } = await calledTicket('Wati');
  await page.goto(`/t/${ticket.id}`);
  await page.getByText('Giliran Anda!').waitFor();
  await inspect(page);
  await command('serve');
  await page.getByText('Sedang dilayani', { exact: true }).waitFor();
  await command('complete');
  await page.getByText('Terima kasih').waitFor();
  await inspect(page);

  const waiting = await here.take(service, { phone: '081234567891' });
  await page.goto(`/t/${waiting.id}`);
  await page.getByText('Batalkan nomor ini').click();
  await inspect(page);
  await inspectAt(page, '/status');
  await inspectAt(page, '/status?hp=081234567891');
  await inspectAt(page, '/no-such-page');
});

test('axe finds nothing on the display', async () => {
  const page = await here.visit();
  await inspectAt(page, '/display');
  await calledTicket('Tono');
  await page.locator('.counter.is-calling').waitFor();
  await inspect(page);
});

test('axe finds nothing where people sign in', async () => {
  const page = await here.visit({ expected: [/status of 401/] });
  await inspectAt(page, '/login');
  await page.getByLabel('Nama pengguna').fill('siapa');
  await page.getByLabel('Kata sandi', { exact: true }).fill('entah');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('alert').waitFor();
  await inspect(page);
  const staff = await here.visitAs({ username: 'loket_b', password: '123' });
  await inspectAt(staff, '/account');
  await inspectAt(staff, '/account/password');
});

test('axe finds nothing at the counter', async () => {
  const admin = await here.visitAs(administrator);
  await inspectAt(admin, '/counter');
  const own = await here.desk(service);
  const page = await here.visitAs(own);
  await inspect(page);
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Buka loket' }).click();
  await page.getByText('Belum ada nomor di loket.').waitFor();
  await here.take(service, { name: 'Yanti', phone: '081234567892' });
  await here.take(service);
  await page.getByText('Yanti').waitFor();
  await inspect(page);
  await page.getByRole('button', { name: /^Panggil berikutnya/ }).click();
  await page.getByText('Dipanggil', { exact: true }).waitFor();
  await inspect(page);
  await page.getByRole('button', { name: /^Layani/ }).click();
  await page.getByText('Dilayani', { exact: true }).waitFor();
  await inspect(page);
});

test('axe finds nothing in the back office', async () => {
  const page = await here.visitAs(administrator, { expected: [/status of 4/] });
  const lists = ['', '/history', '/sessions', '/staff', '/counters', '/services'];
  const queue = [
    '/rules',
    '/priorities',
    '/priorities/elderly',
    '/journeys',
    '/journeys/new',
    '/calendar',
    '/branches',
  ];
  for (const path of [...lists, ...queue]) await inspectAt(page, `/admin${path}`);
  await inspectAt(page, `/admin/branches/${here.branchId}`);
  await inspectAt(page, '/admin/staff/new');
  const paths = [`staff/${desk.staffId}`, `counters/${desk.counterId}`, `services/${service.id}`];
  for (const path of paths) await inspectAt(page, `/admin/${path}`);
  await page.getByLabel('Huruf awalan').fill('A');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('alert').waitFor();
  await inspect(page);
});

test('axe finds nothing where media and voice are looked after', async () => {
  const page = await here.visitAs(administrator);
  await inspectAt(page, '/admin/media');
  await inspectAt(page, '/admin/voice?locale=en&q=two&clip=sakura');
});

test.each(['/', '/status', 'the ticket page'])('%s sends at most 35 kB of script and style', async (path) => {
  const page = await here.visit();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!['script', 'stylesheet'].includes(request.resourceType())) return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(path.startsWith('/') ? path : `/t/${(await here.take(service)).id}`);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(35_000);
});
