import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HistoryItem } from '../../shared/snapshots.ts';
import { type Office, openOffice, untilLive } from './office.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

/** The number at this counter, once it is in this state. */
async function atCounter(page: Page, state: 'Dipanggil' | 'Dilayani'): Promise<string> {
  await page.locator('.ticket-state strong', { hasText: state }).waitFor();
  await ready(page);
  return (await page.locator('.ticket .ticket-number').textContent()) ?? '';
}

/** No command is on its way. */
const ready = (page: Page) =>
  page.locator('.actions [role=status]').filter({ hasText: 'Mengirim' }).waitFor({ state: 'detached' });

test('two staff who call at the same moment never get the same person', async () => {
  const services = await Promise.all([here.service(), here.service()]);
  const desks = await Promise.all([here.desk(...services), here.desk(...services)]);
  const taken: string[] = [];
  for (let visitor = 0; visitor < 8; visitor++) {
    for (const service of services.slice(visitor % 2, (visitor % 2) + 1)) taken.push((await here.take(service)).number);
  }
  const consoles = await Promise.all(desks.map((desk) => here.visitAs(desk)));
  const both = <T>(act: (page: Page) => Promise<T>) => Promise.all(consoles.map(act));
  const press = (key: string) => both((page) => page.keyboard.press(key));

  await press('b');
  await both((page) => page.getByText('Belum ada nomor di loket.').waitFor());
  const called: string[] = [];
  for (let round = 0; round < 4; round++) {
    await both(ready);
    await press(round === 0 ? 'n' : 'l');
    called.push(...(await both((page) => atCounter(page, 'Dipanggil'))));
    await press('s');
    await both((page) => atCounter(page, 'Dilayani'));
  }
  expect(called.toSorted()).toEqual(taken.toSorted());
});

test('a member of staff works with the keyboard alone', async () => {
  const service = await here.service();
  const desk = await here.desk(service);
  for (const name of ['Ani', 'Budi']) await here.take(service, { name });
  const [ani, budi] = [`${service.prefix}001`, `${service.prefix}002`];

  const page = await here.visit();
  const { keyboard } = page;
  await page.goto('/login');
  await page.getByLabel('Tampilkan kata sandi').waitFor();
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 12; presses++) {
      await keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
    }
    throw new Error(`No way to ${name} by Tab.`);
  };
  await tabTo('username');
  await keyboard.type(desk.username);
  await tabTo('password');
  await keyboard.type(desk.password);
  await untilLive(page, () => keyboard.press('Enter'));
  await page.getByRole('heading', { name: desk.counterName }).waitFor();

  await page.getByText('Loket ini belum dibuka.').waitFor();
  await keyboard.press('b');
  await page.getByText('Belum ada nomor di loket.').waitFor();
  await ready(page);
  await keyboard.press('n');
  expect(await atCounter(page, 'Dipanggil')).toBe(ani);
  await keyboard.press('r');
  await page.getByText('dipanggil 2×').waitFor();
  await ready(page);
  await keyboard.press('s');
  await atCounter(page, 'Dilayani');
  await ready(page);
  await keyboard.press('d');
  await page.getByText('Belum ada nomor di loket.').waitFor();
  await ready(page);

  await keyboard.press('n');
  expect(await atCounter(page, 'Dipanggil')).toBe(budi);
  await ready(page);
  await keyboard.press('x');
  const confirm = page.getByRole('button', { name: 'Tekan sekali lagi' });
  await confirm.waitFor();
  await confirm.waitFor({ state: 'detached' });
  expect(await atCounter(page, 'Dipanggil')).toBe(budi);
  await pressTwice(page, 'x');
  const again = page.getByRole('button', { name: `Panggil lagi ${budi}` });
  await again.waitFor();
  await ready(page);

  await again.focus();
  await keyboard.press('Enter');
  expect(await atCounter(page, 'Dipanggil')).toBe(budi);
  await keyboard.press('s');
  await atCounter(page, 'Dilayani');
  await keyboard.press('d');
  await page.getByText('Belum ada nomor di loket.').waitFor();
  await ready(page);
  await pressTwice(page, 'b');
  await page.getByText('Loket ini belum dibuka.').waitFor();

  const { items } = await here.admin.get<{ items: HistoryItem[] }>(`/history?serviceId=${service.id}`);
  const ends = items.map(({ name, state, calls }) => `${name} ${state} ${calls}`);
  expect(ends.toSorted()).toEqual(['Ani completed 2', 'Budi completed 2']);
});

/** The second press counts only when it is clearly another one. */
async function pressTwice(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  const confirm = page.getByRole('button', { name: 'Tekan sekali lagi' });
  await confirm.waitFor();
  await page.waitForTimeout(400);
  await page.keyboard.press(key);
}
