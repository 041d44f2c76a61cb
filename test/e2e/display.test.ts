import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { standardDisplay } from '../../shared/display-settings.ts';
import type { TicketView } from '../../shared/snapshots.ts';
import { sentence as sentenceOf } from '../../shared/voice/sentence.ts';
import type { Api } from './api.ts';
import { type Desk, type Office, openOffice, untilLive } from './office.ts';
import { giveVoice, heard } from './spoken.ts';

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

const calling = (page: Page, desk: Desk, number: string) =>
  page.locator('.counter.is-calling').filter({ hasText: desk.counterName }).filter({ hasText: number });

const sentence = (number: string, prefix: string, { counterName }: Desk) =>
  sentenceOf(standardDisplay.voice, 'id', { number, counterName }, [prefix]).text;

/** One after another at one counter, as fast as the server answers. */
async function callInARow(staff: Api, desk: Desk, count: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let called = 0; called < count; called++) {
    const ticket = await staff.post<TicketView>(`/counters/${desk.counterId}/call-next`);
    numbers.push(ticket.number);
    await staff.post(`/tickets/${ticket.id}/no-show`);
  }
  return numbers;
}

async function openDisplay(expected: RegExp[] = []): Promise<Page> {
  const page = await here.visit({ viewport: { width: 1920, height: 1080 }, expected });
  await giveVoice(page.context());
  await page.clock.install();
  await untilLive(page, () => page.goto('/display'));
  await page.getByRole('button', { name: 'Ketuk untuk mengaktifkan suara' }).click();
  return page;
}

test('a call reaches the visitor and the display at once, from the console and from the API', async () => {
  const service = await here.service();
  const desk = await here.desk(service);
  const display = await here.visit({ viewport: { width: 1920, height: 1080 } });
  await display.goto('/display');
  const phones = await Promise.all(
    ['first', 'second'].map(async () => {
      const phone = await here.visit({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
      await untilLive(phone, () => phone.goto('/'));
      await phone.getByRole('button', { name: `Ambil nomor untuk ${service.name}`, exact: true }).tap();
      await phone.getByText('Nomor antrian Anda').waitFor();
      await phone.evaluate(() => Object.assign(window, { loadedOnce: true }));
      return { phone, number: (await phone.locator('.ticket-number .number').textContent()) ?? '' };
    }),
  );
  phones.sort((a, b) => a.number.localeCompare(b.number));
  const atDesk = await here.visitAs(desk);
  await atDesk.getByRole('button', { name: 'Buka loket' }).click();
  await atDesk.getByRole('button', { name: /^Panggil berikutnya/ }).click();

  const itIsYourTurn = async (phone: Page, number: string) => {
    await phone.getByText('Giliran Anda!').waitFor();
    await phone.getByText(`Silakan ke ${desk.counterName}`).waitFor();
    await vi.waitFor(async () => expect(await phone.title()).toBe(`Giliran Anda! ${number}`), { timeout: 3_000 });
    await calling(display, desk, number).waitFor();
    expect(await phone.evaluate(() => 'loadedOnce' in window)).toBe(true);
  };
  const [first, second] = phones;
  if (!first || !second) throw new Error('Two visitors were expected.');
  expect([first.number, second.number]).toEqual([`${service.prefix}001`, `${service.prefix}002`]);
  await itIsYourTurn(first.phone, first.number);
  await second.phone.getByText('Anda berikutnya').waitFor();

  const staff = await here.signedIn(desk);
  const { ticket } = await staff.get<{ ticket: TicketView }>(`/counters/${desk.counterId}`);
  await staff.post(`/tickets/${ticket.id}/serve`);
  await staff.post(`/tickets/${ticket.id}/complete`);
  await first.phone.getByText('Terima kasih sudah datang.').waitFor();
  await staff.post(`/counters/${desk.counterId}/call-next`);
  await itIsYourTurn(second.phone, second.number);
});

test('five calls at once are announced one after another, each with its number and its counter', async () => {
  const service = await here.service();
  const desk = await here.desk(service);
  for (let taken = 0; taken < 5; taken++) await here.take(service);
  const staff = await here.signedIn(desk);
  await staff.post(`/counters/${desk.counterId}/open`);
  const page = await openDisplay();
  const numbers = await callInARow(staff, desk, 5);
  const sentences = numbers.map((number) => sentence(number, service.prefix, desk));

  for (let seconds = 0; seconds < 36 && (await heard(page)).spoken.length < 5; seconds++) {
    await page.clock.runFor(1_000);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  expect(await heard(page)).toEqual({ spoken: sentences, mostAtOnce: 1, cutOff: 0 });
  expect(sentences[4]).toMatch(/lima, silakan menuju Meja/);
});

test('a display that was cut off says so, and is right by itself when the server is back', async () => {
  const service = await here.service();
  const desk = await here.desk(service);
  for (let taken = 0; taken < 3; taken++) await here.take(service);
  const staff = await here.signedIn(desk);
  await staff.post(`/counters/${desk.counterId}/open`);
  const [before] = await callInARow(staff, desk, 1);
  const page = await openDisplay([/ERR_/]);
  await page.getByText(String(before)).first().waitFor();

  await here.server.kill();
  await page.getByText('Sambungan terputus').waitFor();
  await page.context().setOffline(true);
  await here.server.restart();
  const [missed] = await callInARow(staff, desk, 1);
  const now = await staff.post<TicketView>(`/counters/${desk.counterId}/call-next`);
  expect(await page.getByText(now.number).count()).toBe(0);
  await page.context().setOffline(false);

  await calling(page, desk, now.number).waitFor();
  await page.getByText('Sambungan terputus').waitFor({ state: 'detached' });
  await page
    .getByRole('listitem')
    .filter({ hasText: String(missed) })
    .waitFor();
  await page.clock.runFor(20_000);
  const { spoken } = await heard(page);
  expect(spoken).toEqual([missed, now.number].map((number) => sentence(String(number), service.prefix, desk)));
});

test('who waits to be announced, or is called, while the page is loaded anew is announced afterwards; who was, is not again', async () => {
  const service = await here.service();
  const desk = await here.desk(service);
  for (let taken = 0; taken < 3; taken++) await here.take(service);
  const staff = await here.signedIn(desk);
  await staff.post(`/counters/${desk.counterId}/open`);
  const page = await here.visit({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript(() => {
    const captions: string[] = [];
    (window as unknown as Captions).captions = captions;
    new MutationObserver(() => {
      const caption = document.querySelector('.band-caption')?.textContent;
      if (caption && captions.at(-1) !== caption) captions.push(caption);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const captions = () => page.evaluate(() => (window as unknown as Captions).captions);
  await untilLive(page, () => page.goto('/display'));
  const numbers = await callInARow(staff, desk, 2);
  await expect.poll(captions).toHaveLength(1);
  await page.goto('about:blank');
  numbers.push(...(await callInARow(staff, desk, 1)));
  await page.goto('/display');
  await expect.poll(captions, { timeout: 30_000 }).toHaveLength(2);
  const [first, ...rest] = numbers.map((number) => sentence(number, service.prefix, desk));
  expect(await captions()).toEqual(rest);
  expect(first).toContain('satu');
});

test('a display of another version than the server’s loads itself anew', async () => {
  const page = await here.visit({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript(() => {
    Math.random = () => 0;
  });
  const outdated = async (route: Route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/"version":"[^"]*"/, '"version":"another"');
    await route.fulfill({ response, body });
  };
  await page.route('**/display', outdated, { times: 1 });
  await page.goto('/display');
  expect(await page.content()).toContain('"version":"another"');
  await expect.poll(() => page.content(), { timeout: 15_000 }).not.toContain('"version":"another"');
  await page.locator('.display').waitFor();
});

interface Captions {
  captions: string[];
}
