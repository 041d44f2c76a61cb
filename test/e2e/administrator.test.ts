import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator, type Office, openOffice, signIn } from './office.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

test('an administrator sets up a service, a counter and somebody to work there, who then works', async () => {
  const admin = await here.visitAs(administrator, { expected: [/status of 409/] });
  await admin.getByRole('link', { name: 'Layanan', exact: true }).click();
  await admin.getByRole('link', { name: 'Tambah layanan' }).click();
  await admin.getByLabel('Nama layanan').fill('Legalisir');
  await admin.getByLabel('Huruf awalan').fill('A');
  await admin.getByRole('button', { name: 'Buat layanan' }).click();
  await admin.getByRole('alert').filter({ hasText: 'Huruf awalan ini sudah dipakai' }).waitFor();
  expect(await admin.getByLabel('Nama layanan').inputValue()).toBe('Legalisir');
  await admin.getByLabel('Huruf awalan').fill('L');
  await admin.getByRole('button', { name: 'Buat layanan' }).click();
  await admin.getByText('Sudah dibuat.').waitFor();

  await admin.getByRole('link', { name: 'Loket', exact: true }).click();
  await admin.getByRole('link', { name: 'Tambah loket' }).click();
  await admin.getByLabel('Nama loket').fill('Loket L');
  await admin.getByRole('checkbox', { name: 'Legalisir' }).check();
  await admin.getByRole('button', { name: 'Buat loket' }).click();
  await admin.getByText('Sudah dibuat.').waitFor();

  await admin.getByRole('link', { name: 'Petugas', exact: true }).click();
  await admin.getByRole('link', { name: 'Tambah petugas' }).click();
  await admin.getByLabel('Nama', { exact: true }).fill('Lestari');
  await admin.getByLabel('Nama pengguna').fill('lestari');
  await admin.getByRole('group', { name: 'Loket yang boleh dibuka' }).getByLabel('Loket L').check();
  await admin.getByLabel('Kata sandi').fill('kata sandi pertama');
  await admin.getByRole('button', { name: 'Buat akun' }).click();
  await admin.getByText('Sudah dibuat.').waitFor();

  const visitor = await here.visit();
  await visitor.goto('/');
  await visitor.getByRole('button', { name: 'Ambil nomor untuk Legalisir' }).click();
  await visitor.getByRole('heading', { name: 'L001' }).waitFor();
  const staff = await here.visitAs({ username: 'lestari', password: 'kata sandi pertama' });
  await staff.getByRole('heading', { name: 'Loket L' }).waitFor();
  await staff.getByRole('button', { name: 'Buka loket' }).click();
  await staff.getByRole('button', { name: /^Panggil berikutnya/ }).click();
  await visitor.getByText('Silakan ke Loket L').waitFor();
});

test('a new password ends the session at once, and so does being deactivated', async () => {
  const service = await here.service();
  const desk = await here.desk(service);
  await here.take(service);
  const staff = await here.visitAs(desk, { expected: [/status of 401/] });
  await staff.getByRole('button', { name: 'Buka loket' }).click();
  await staff.getByText('Belum ada nomor di loket.').waitFor();

  const admin = await here.visitAs(administrator);
  await admin.goto(`/admin/staff/${desk.staffId}`);
  await admin.getByLabel('Kata sandi baru').fill('kata sandi kedua');
  await admin.getByRole('button', { name: 'Ganti kata sandi' }).click();
  await admin.getByText('Kata sandi sudah diganti.').waitFor();

  await staff.getByText('Sambungan terputus').waitFor();
  await staff.getByRole('button', { name: /^Panggil berikutnya/ }).click();
  await staff.getByText('Sesi Anda sudah berakhir.').waitFor();
  await staff.getByRole('link', { name: 'Masuk lagi' }).click();
  await signIn(staff, { ...desk, password: 'kata sandi kedua' });
  await staff.getByText('Belum ada nomor di loket.').waitFor();

  await admin.getByText('Nonaktifkan…').click();
  await admin.getByRole('button', { name: /^Ya, nonaktifkan/ }).click();
  await admin.getByText('Sudah dinonaktifkan.').waitFor();
  await staff.getByText('Sambungan terputus').waitFor();
  await staff.goto('/counter');
  await signIn(staff, { ...desk, password: 'kata sandi kedua' });
  await staff.getByText('Nama pengguna atau kata sandi salah.').waitFor();
});

test('a changed quota shows on the page that a visitor has open', async () => {
  const service = await here.service();
  await here.take(service);
  const visitor = await here.visit();
  await visitor.goto('/');
  const card = visitor.getByRole('listitem').filter({ hasText: service.name });
  expect(await card.getByText('Sisa kuota').count()).toBe(0);

  const admin = await here.visitAs(administrator);
  await admin.goto(`/admin/services/${service.id}`);
  await admin.getByLabel('Kuota harian').fill('5');
  await admin.getByRole('button', { name: 'Simpan' }).click();
  await admin.getByText('Perubahan sudah disimpan.').waitFor();
  await card.getByText('4 dari 5').waitFor();
});
