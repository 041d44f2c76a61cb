import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator, type Office, openOffice, signIn } from './office.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

test('after five wrong passwords even the right one must wait, and the page counts down', async () => {
  const desk = await here.desk();
  const page = await here.visit({ expected: [/status of 401/, /status of 429/] });
  await page.goto('/login');
  for (let attempt = 1; attempt <= 5; attempt++) {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await signIn(page, { ...desk, password: `tebakan ${attempt}` });
    expect((await answer).status()).toBe(401);
    await page.getByText('Nama pengguna atau kata sandi salah.').waitFor();
    expect(await page.getByLabel('Nama pengguna').inputValue()).toBe(desk.username);
  }

  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await signIn(page, desk);
  const refused = await answer;
  expect(refused.status()).toBe(429);
  const seconds = Number(refused.headers()['retry-after']);
  expect(seconds).toBeGreaterThan(20);
  expect(seconds).toBeLessThanOrEqual(30);
  await page.getByText('Terlalu banyak percobaan.').waitFor();
  await page.locator('.retry .number', { hasText: `${seconds - 2} detik` }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/login');
});

test('whoever has a demonstration password is told so on every page', async () => {
  const page = await here.visit();
  await page.goto('/login');
  await page.getByRole('rowheader', { name: 'loket_a' }).waitFor();
  await signIn(page, { username: 'loket_a', password: '123' });
  await page.getByText('kata sandi demonstrasi yang diketahui semua orang').waitFor();
  await page.goto('/account');
  await page.getByText('kata sandi demonstrasi yang diketahui semua orang').waitFor();
  const admin = await here.visitAs(administrator);
  await admin.getByText('kata sandi demonstrasi yang diketahui semua orang').waitFor();
});

test('the other language shows the same page, and stays', async () => {
  const page = await here.visit();
  await page.goto('/status?hp=081234567890');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByText('No number today for this mobile number.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/status');
  expect(await page.getByRole('textbox', { name: 'Mobile number' }).inputValue()).toBe('081234567890');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');

  await page.goto('/login');
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  await page.getByRole('button', { name: 'Masuk' }).waitFor();
});
