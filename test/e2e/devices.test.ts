import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DevicesView } from '../../shared/snapshots.ts';
import { inspect } from './axe.ts';
import { administrator, type Office, openOffice, untilLive } from './office.ts';

const codeOn = async (screen: Page): Promise<string> => (await screen.locator('.pairing-code').textContent()) ?? '';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

test('a TV shows a code, an administrator types it in, and the TV is a display that can be told what to do', async () => {
  const admin = await here.visitAs(administrator);
  await admin.getByRole('link', { name: 'Perangkat' }).click();
  await admin.getByRole('link', { name: 'Tambah layar' }).click();
  await admin.getByLabel('Nama', { exact: true }).fill('Layar lobi');
  await admin.getByLabel('Satu panggilan besar').check();
  await admin.getByRole('button', { name: 'Buat layar' }).click();
  await admin.getByText('Sudah dibuat.').waitFor();
  const card = admin.getByRole('listitem').filter({ hasText: 'Layar lobi' });
  await card.getByText('Menunggu penyandingan').waitFor();

  const tv = await here.visit({ expected: [/status of 40[13]/], viewport: { width: 1920, height: 1080 } });
  await untilLive(tv, () => tv.goto('/display'));
  const code = await codeOn(tv);
  expect(code).toMatch(/^\d{3}\s\d{3}$/);
  await card.getByRole('link', { name: 'Sandingkan' }).click();
  await admin.getByLabel('Kode di layar perangkat').fill(code);
  await admin.getByRole('button', { name: 'Lanjut' }).click();
  await admin.getByText('Kode cocok').waitFor();
  await admin.getByRole('button', { name: 'Sandingkan' }).click();
  await admin.getByText('Sudah disandingkan.').waitFor();
  await tv.locator('.display').waitFor();
  await card.getByText('Terhubung', { exact: true }).waitFor();
  await card.getByText('terbaru').waitFor();

  await card.getByRole('button', { name: 'Tampilkan nama Layar lobi' }).click();
  await tv.locator('.device-name').getByText('Layar lobi').waitFor();
  await card.getByRole('link', { name: 'Ubah Layar lobi' }).click();
  await admin.getByLabel('Nama', { exact: true }).fill('Layar teras');
  await admin.getByRole('button', { name: 'Simpan' }).click();
  await tv.locator('.device-name').getByText('Layar teras').waitFor();

  const terrace = admin.getByRole('listitem').filter({ hasText: 'Layar teras' });
  const reloaded = tv.waitForEvent('load');
  await terrace.getByRole('button', { name: 'Muat ulang Layar teras' }).click();
  await reloaded;
  await tv.locator('.display').waitFor();

  await terrace.getByText('Cabut akses…').click();
  await terrace.getByRole('button', { name: 'Ya, cabut akses Layar teras' }).click();
  await admin.getByText('Akses perangkat sudah dicabut.').waitFor();
  await tv.locator('.pairing-code').waitFor();
  await terrace.getByText('Menunggu penyandingan').waitFor();
});

test('a screen that waits gets over a restart of the server, and is paired afterwards', async () => {
  const tv = await here.visit({ expected: [/status of 40[13]/, /ERR_|Failed to (load|fetch)/] });
  await untilLive(tv, () => tv.goto('/kiosk/pair'));
  await here.server.restart();
  await tv.getByText('Sambungan terputus').waitFor({ state: 'hidden' });
  const code = await codeOn(tv);
  const admin = await here.signedIn(administrator);
  await admin.post(`/branches/${here.branchId}/devices/pair`, { code, name: 'Kios pintu' });
  await tv.waitForURL(/\/kiosk$/);
  const { devices } = await admin.get<DevicesView>(`/branches/${here.branchId}/devices`);
  expect(devices.find(({ name }) => name === 'Kios pintu')?.pairedAt).toBeTruthy();
});

test('the pages of devices are plain to everybody', async () => {
  const screen = await here.visit();
  await untilLive(screen, () => screen.goto('/display/pair'));
  const code = await codeOn(screen);
  await inspect(screen);
  const admin = await here.visitAs(administrator);
  await admin.goto('/admin/displays/new');
  await inspect(admin);
  await admin.goto('/admin/kiosks/new');
  await inspect(admin);
  await admin.goto(`/admin/devices/pair?code=${encodeURIComponent(code)}`);
  await inspect(admin);
  await admin.getByLabel('Layar itu menjadi').selectOption('layar baru');
  await admin.getByLabel('Nama perangkat baru').fill('Layar rapat');
  await admin.getByRole('button', { name: 'Sandingkan' }).click();
  await admin.getByText('Sudah disandingkan.').waitFor();
  await inspect(admin);
});
