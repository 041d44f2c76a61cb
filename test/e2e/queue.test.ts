import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspect } from './axe.ts';
import { type Office, openOffice } from './office.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

const state = (page: Page, text: string) => page.locator('.ticket-state strong', { hasText: text }).waitFor();
/** No command is on its way. */
const ready = (page: Page) =>
  page.locator('.actions [role=status]').filter({ hasText: 'Mengirim' }).waitFor({ state: 'detached' });

test('hold, resume, undo and a break, with the keyboard', async () => {
  const service = await here.service();
  const desk = await here.desk(service);
  await here.take(service, { name: 'Ani' });
  await here.take(service, { name: 'Budi' });
  const [ani, budi] = [`${service.prefix}001`, `${service.prefix}002`];
  const page = await here.visitAs(desk);
  const press = async (key: string) => {
    await ready(page);
    await page.keyboard.press(key);
  };

  await press('b');
  await page.getByText(`Berikutnya ${ani}: paling lama menunggu`).waitFor();
  await press('n');
  await state(page, 'Dipanggil');
  await press('t');
  await page.locator('[data-tool=hold] select').selectOption('5');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ditunda' }).waitFor();
  await page.getByText(`Urungkan: tunda ${ani}`).waitFor();
  await inspect(page);

  await press('u');
  await state(page, 'Dipanggil');
  await press('u');
  await page.getByText(`Berikutnya ${ani}`).waitFor();

  await press('n');
  await state(page, 'Dipanggil');
  await press('p');
  await page.locator('[data-tool=note] input').fill('bawa KTP');
  await page.locator('[data-tool=note] button').click();
  await page.locator('.ticket-note', { hasText: 'bawa KTP' }).waitFor();
  await press('m');
  await page.locator('[data-tool=return] select').selectOption('end');
  await inspect(page);
  await page.locator('[data-tool=return] button').click();
  await page.getByText(`Berikutnya ${budi}`).waitFor();

  await ready(page);
  await page.locator('[data-tool=break] button').click();
  await page.getByText('Tidak ada yang dipanggil ke loket ini.').waitFor();
  await inspect(page);
  await press('i');
  await page.getByText(`Berikutnya ${budi}`).waitFor();
});

test('a visit of several steps leads the visitor’s page from one number to the next', async () => {
  const [registration, pharmacy] = [await here.service(), await here.service()];
  const name = `Rawat jalan ${registration.prefix}`;
  await here.admin.post(`/branches/${here.branchId}/journeys`, { name, serviceIds: [registration.id, pharmacy.id] });
  const desk = await here.desk(registration, pharmacy);
  const visitor = await here.visit();
  await visitor.goto('/');
  await inspect(visitor);
  await visitor.getByRole('button', { name: `Ambil nomor untuk ${name}` }).click();
  await visitor.getByRole('heading', { name: `${registration.prefix}001` }).waitFor();
  await visitor.getByRole('list', { name: 'Langkah kunjungan Anda' }).waitFor();
  await inspect(visitor);

  const console = await here.visitAs(desk);
  await console.keyboard.press('b');
  await console.getByText(/^Berikutnya /).waitFor();
  await ready(console);
  await console.keyboard.press('n');
  await state(console, 'Dipanggil');
  await ready(console);
  await console.getByRole('button', { name: `Selesai & lanjut ke ${pharmacy.name}` }).click();
  await visitor.getByRole('heading', { name: `${pharmacy.prefix}001` }).waitFor();
  expect(await visitor.locator('.journey .is-done').count()).toBe(1);
  expect(await visitor.locator('[aria-current=step]').textContent()).toContain(pharmacy.name);
});

test('a forgotten counter is taken over, and whoever forgot it sees so', async () => {
  const service = await here.service();
  const desk = await here.desk(service);
  const ticket = await here.take(service);
  const forgetful = await here.visitAs(desk);
  await forgetful.keyboard.press('b');
  await forgetful.getByText(/^Berikutnya /).waitFor();
  await ready(forgetful);
  await forgetful.keyboard.press('n');
  await state(forgetful, 'Dipanggil');

  const other = await here.desk(service);
  const colleague = await here.visitAs(other);
  await here.admin.post<unknown>(`/counters/${desk.counterId}/take-over`, {});
  await forgetful.getByText('Loket ini sedang dipakai Administrator').waitFor();
  await inspect(forgetful);
  await colleague.goto(`/counter/${desk.counterId}`);
  await colleague.getByText('Loket ini sedang dipakai Administrator').waitFor();
  await here.admin.post(`/tickets/${ticket.id}/serve`, {});
  await forgetful.getByText('Dilayani', { exact: true }).waitFor();
  await here.admin.post(`/tickets/${ticket.id}/complete`, {});
  await here.admin.post(`/counters/${desk.counterId}/close`, {});
});
