import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { png } from '../media-files.ts';
import { inspect } from './axe.ts';
import { administrator, type Office, openOffice } from './office.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
/** Begins as a WebM and goes on as nothing. */
const unplayable = Buffer.concat([Buffer.from('1a45dfa3874282847765626d', 'hex'), Buffer.alloc(5000, 3)]);

test('files are uploaded one by one, what is refused says why, and a video that cannot be played is marked', async () => {
  const page = await here.visitAs(administrator, { expected: [/status of 415/] });
  await page.goto('/admin/media');
  await page
    .getByLabel('Gambar atau video')
    .setInputFiles([
      file('lobi.png', png(64)),
      file('halaman.png', Buffer.from('<!doctype html>')),
      file('film.webm', unplayable),
    ]);
  await page.getByRole('button', { name: 'Unggah' }).click();
  await page.getByRole('link', { name: 'Tampilkan yang sudah diunggah' }).waitFor();
  expect(await page.locator('.sent-files li:visible').allInnerTexts()).toEqual([
    'lobi.png Selesai',
    'halaman.png Tidak diterima: Jenis berkas ini tidak dapat dipakai di sini.',
    'film.webm Selesai',
  ]);
  await page.getByRole('link', { name: 'Tampilkan yang sudah diunggah' }).click();
  await page.getByText('Peramban ini tidak dapat memutar video ini').waitFor();
  await inspect(page);
  const picture = page.getByRole('listitem').filter({ hasText: 'lobi.png' });
  await picture.getByText('Hapus…').click();
  await picture.getByRole('button', { name: 'Ya, hapus' }).click();
  await page.getByText('Sudah dihapus.').waitFor();
  expect(await page.locator('.media-tile h3').allInnerTexts()).toEqual(['film.webm']);
});

test('a recording of a kind that only the browser reads replaces a clip, and the standard voice comes back', async () => {
  const page = await here.visitAs(administrator);
  await page.goto('/admin/voice?q=seratus');
  await page.getByRole('link', { name: 'Ganti “seratus”' }).click();
  const flac = readFileSync(join(import.meta.dirname, '../fixtures/voice/tone.flac'));
  await page.getByLabel('Berkas suara', { exact: true }).setInputFiles(file('dari telepon.flac', flac));
  await page.getByRole('button', { name: 'Pakai rekaman ini' }).click();
  await page.getByText('Perubahan sudah disimpan.').waitFor();
  await page.getByRole('link', { name: 'Ganti “seratus”' }).click();
  await page.getByText('Yang dipakai sekarang: Rekaman sendiri').waitFor();
  const played = page.waitForResponse(/\/media\//);
  await page.locator('#clip').getByRole('link', { name: 'Putar “seratus”' }).click();
  expect((await played).headers()['content-type']).toBe('audio/wav');
  await page.getByRole('button', { name: 'Kembali ke suara bawaan' }).click();
  await page.getByText('Suara bawaan dipakai lagi.').waitFor();
  expect(await page.getByText('Rekaman sendiri').count()).toBe(0);
});
