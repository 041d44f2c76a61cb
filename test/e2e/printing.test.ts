import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn, PrinterEmulator } from '../printer-emulator/printer.ts';
import { inspect } from './axe.ts';
import { administrator, type Office, openOffice } from './office.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

async function addPrinter(admin: Page, name: string, port: number): Promise<void> {
  await admin.goto('/admin/printers/new');
  await admin.getByLabel('Nama', { exact: true }).fill(name);
  await admin.getByLabel('Alamat', { exact: true }).fill('127.0.0.1');
  await admin.getByLabel('Port', { exact: true }).fill(String(port));
  await admin.getByLabel('Lebar kertas').selectOption('58');
  await admin.getByRole('button', { name: 'Tambah' }).click();
  await admin.getByText('Sudah dibuat.').waitFor();
}

test('an administrator adds a printer, sees that it is out of paper, and a counter prints again when there is paper', async () => {
  const emulator = await PrinterEmulator.start();
  emulator.mode = 'paper-out';
  const admin = await here.visitAs(administrator, { expected: [/status of 409/, /status of 400/] });
  await admin.goto('/admin/printers/new');
  await admin.getByLabel('Nama', { exact: true }).fill('Pintu');
  await admin.getByLabel('Alamat', { exact: true }).fill('http://printer');
  await admin.getByRole('button', { name: 'Tambah' }).click();
  await admin.getByRole('alert').filter({ hasText: 'Alamat printer tidak benar' }).waitFor();
  await inspect(admin);
  await addPrinter(admin, 'Pintu', emulator.port);
  await admin.getByRole('link', { name: 'Pintu' }).first().click();
  await admin.getByRole('button', { name: 'Cetak percobaan' }).click();
  await admin.getByText('Kertas habis.').waitFor();
  await inspect(admin);

  const service = await here.service();
  const desk = await here.desk(service);
  const { number } = await here.take(service);
  const staff = await here.visitAs(desk);
  await staff.getByText('Pintu (printer): kertas habis.').waitFor();
  await staff.getByRole('button', { name: 'Buka loket' }).click();
  await staff.getByRole('button', { name: `Tindakan lain untuk ${number}` }).click();
  await staff.getByRole('button', { name: 'Cetak ulang', exact: true }).click();
  await staff.getByText('Belum tercetak: kertas habis').waitFor();
  await inspect(staff);

  emulator.mode = 'ok';
  await staff.getByRole('button', { name: `Cetak ulang ${number}` }).click();
  await staff.getByText('Pintu (printer): kertas habis.').waitFor({ state: 'detached' });
  await staff.getByText('Belum tercetak').waitFor({ state: 'detached' });
  await expect.poll(() => emulator.jobs.length).toBe(1);
  expect(drawn(emulator.jobs[0] ?? Buffer.alloc(0), 384).cuts).toBe(1);
});

test.each([58, 80])(
  'a browser prints a ticket on a page as wide as paper of %i mm and as long as the ticket, never on A4',
  async (paper) => {
    const { id, number } = await here.take(await here.service());
    const page = await here.visit();
    await page.goto(`/t/${id}/print?paper=${paper}`);
    await page.getByRole('heading', { name: `Cetak nomor ${number}` }).waitFor();
    const sizes = async () => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)];
      return boxes.map(([, width, height]) =>
        [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)),
      );
    };
    const [size, ...more] = await sizes();
    expect(more, 'further pages').toEqual([]);
    expect(size?.[0]).toBe(paper);
    expect(size?.[1]).toBeGreaterThan(80);
    expect(size?.[1]).toBeLessThan(paper === 58 ? 130 : 160);
    await inspect(page);
  },
);

test('a page that is to print by itself does so once, when it is complete', async () => {
  const { id } = await here.take(await here.service());
  const page = await here.visit();
  await page.addInitScript(() => {
    const counted = window as unknown as { printed: number };
    counted.printed = 0;
    window.print = () => counted.printed++;
  });
  await page.goto(`/t/${id}/print?paper=80&auto=1`);
  const printed = () => page.evaluate(() => (window as unknown as { printed: number }).printed);
  await expect.poll(printed).toBe(1);
  await page.goto(`/t/${id}/print?paper=80`);
  await page.getByRole('button', { name: 'Cetak' }).click();
  expect(await printed()).toBe(1);
});

test('what stands on a ticket is written without script, looked at, and set back', async () => {
  const admin = await here.visitAs(administrator);
  await admin.goto('/admin/ticket-paper');
  await inspect(admin);
  const state = await admin.context().storageState();
  const page = await here.visit({ storageState: state, javaScriptEnabled: false, expected: [/status of 400/] });
  await page.goto('/admin/ticket-paper');
  const template = page.getByLabel('Isi tiket, baris demi baris');
  await template.fill('# {branch}\n{nomor}');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('alert').filter({ hasText: 'tidak dikenal' }).waitFor();
  expect(await template.inputValue()).toContain('{nomor}');
  await template.fill('Selamat datang\n{number}');
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
  expect(await page.locator('.ticket-paper').first().textContent()).toMatch(/Selamat datang\s*A012/);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('Perubahan sudah disimpan.').waitFor();
  const { id, number } = await here.take(await here.service());
  await page.goto(`/t/${id}/print`);
  expect(await page.locator('.ticket-paper').textContent()).toMatch(new RegExp(`^Selamat datang\\s*${number}$`));
  await page.goto('/admin/ticket-paper');
  await page.getByRole('button', { name: 'Kembali ke isi bawaan' }).click();
  await page.getByText('Perubahan sudah disimpan.').waitFor();
  expect(await template.inputValue()).toContain('{qr}');
});
