import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspect } from './axe.ts';
import { administrator, type Office, openOffice } from './office.ts';

/** Not this machine, as far as a browser can see: what comes from there without https is lent no microphone. */
const elsewhere = 'antrian.kantor.test';
/** A device that beeps once a second. */
const beeping = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

let here: Office;
beforeAll(async () => {
  here = await openOffice(...beeping, `--host-resolver-rules=MAP ${elsewhere} 127.0.0.1`);
});
afterAll(() => here?.close());

async function replace(page: Page, clip: string): Promise<void> {
  await page.goto(`/admin/voice?q=${encodeURIComponent(clip)}`);
  await page.getByRole('link', { name: `Ganti “${clip}”` }).click();
}

test('a clip is recorded, heard, kept, and spoken instead of the standard one', async () => {
  const page = await here.visitAs(administrator);
  await page.addInitScript(() => {
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...when) {
      const heard = [...(this.buffer?.getChannelData(0) ?? [])];
      (window as unknown as Heard).loudest = heard.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      start.apply(this, when);
    };
  });
  await replace(page, 'dua');
  await page.getByText('Yang dipakai sekarang: Bawaan').waitFor();
  await page.getByRole('button', { name: 'Rekam dengan mikrofon' }).click();
  await page.getByText('Sedang merekam').waitFor();
  await page.waitForTimeout(2500);
  await page.getByRole('button', { name: 'Berhenti' }).click();
  const ready = (await page.getByText('siap dikirim').textContent()) ?? '';
  expect(Number(/\d+(,\d)?/.exec(ready)?.[0].replace(',', '.')), ready).toBeGreaterThan(1.5);
  await page.getByRole('button', { name: 'Dengarkan' }).click();
  expect(await page.evaluate(() => (window as unknown as Heard).loudest)).toBeGreaterThan(0.05);
  await inspect(page);
  await page.getByRole('button', { name: 'Pakai rekaman ini' }).click();
  await page.getByText('Perubahan sudah disimpan.').waitFor();
  await page.getByRole('link', { name: 'Ganti “dua”' }).click();
  await page.getByText('Yang dipakai sekarang: Rekaman sendiri').waitFor();
  const played = page.waitForResponse(/\/media\//);
  await page.locator('#clip').getByRole('link', { name: 'Putar “dua”' }).click();
  const { clips } = await here.admin.get<{ clips: Record<string, string> }>(`/branches/${here.branchId}/voice/id`);
  expect(clips.dua).toBe(new URL((await played).url()).pathname);
});

test('a microphone that is refused is told, and the file field stays', async () => {
  const page = await here.visitAs(administrator);
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('Permission denied', 'NotAllowedError');
    };
  });
  await replace(page, 'tiga');
  await page.getByRole('button', { name: 'Rekam dengan mikrofon' }).click();
  await page.getByText('Mikrofon tidak dapat dipakai').waitFor();
  expect(await page.getByLabel('Berkas suara', { exact: true }).isEnabled()).toBe(true);
});

test('where the browser lends no microphone, the page says what it needs, and a file can be uploaded', async () => {
  const { port } = new URL(here.server.url);
  const page = await here.visitAs(administrator, { baseURL: `http://${elsewhere}:${port}` });
  await replace(page, 'dua');
  await page.getByText('hanya dapat lewat https').waitFor();
  expect(await page.getByRole('button', { name: 'Rekam dengan mikrofon' }).count()).toBe(0);
  expect(await page.getByLabel('Berkas suara', { exact: true }).isEnabled()).toBe(true);
  await inspect(page);
});

interface Heard {
  loudest: number;
}
