import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TicketView } from '../../shared/snapshots.ts';
import { loudspeaker, overlapping } from './loudspeaker.ts';
import { type Office, openOffice } from './office.ts';
import { said } from './spoken.ts';
import { announced, captions, openDesk, openDisplay, quiet, soundNotice, until } from './talking-display.ts';

/** Much of it is waiting for the voice, so the journeys of this file run beside each other. */
vi.setConfig({ testTimeout: 120_000 });

let here: Office;
beforeAll(async () => {
  here = await openOffice();
});
afterAll(() => here?.close());

const spokenNumbers = async (page: Page) => (await said(page)).map(({ text }) => numberIn(text));
/** The word before the comma, whether all of the sentence is said or only its core. */
const numberIn = (text: string) => /(\S+),/.exec(text)?.[1];

const calling = (page: Page, { number }: TicketView) =>
  page.locator('.band.is-calling').filter({ hasText: number }).waitFor();

test.concurrent('ten calls of one moment in two languages, in real time: all in order, none twice, none over another', async ({
  onTestFinished: finished,
}) => {
  const desk = await openDesk(here, 10);
  const { page } = await openDisplay(here, desk, { finished, voice: { languages: ['id', 'en'] } });
  const numbers = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];
  for (const _ of numbers) await desk.callNext();
  await page.locator('.band.is-calling').waitFor();
  await quiet(page);

  const inIndonesian = (text: string | undefined) => numbers.includes(text ?? '');
  const spoken = await said(page);
  expect(spoken.filter(({ locale }) => locale === 'id').map(({ text }) => numberIn(text))).toEqual(numbers);
  const shown = await captions(page);
  expect(shown.map(({ text }) => numberIn(text)).filter(inIndonesian)).toEqual(numbers);
  expect(shown.map(({ text }) => text)).toEqual(spoken.map(({ text }) => text));
  const calls = shown.map(({ call }) => call);
  expect(calls).toEqual(calls.toSorted((one, other) => one - other));
  expect(overlapping((await loudspeaker(page)).played)).toEqual([]);
});

test.concurrent('a call that is made again is announced again', async ({ onTestFinished: finished }) => {
  const desk = await openDesk(here, 1);
  const { page } = await openDisplay(here, desk, { finished });
  const ticket = await desk.callNext();
  await announced(page, ticket);
  await desk.staff.post(`/tickets/${ticket.id}/recall`);
  await page.getByText('Panggilan ulang').waitFor();
  await announced(page, ticket);
  expect(await spokenNumbers(page)).toEqual(['satu', 'satu']);
});

test.concurrent('a call that is taken back while another is announced is neither heard nor shown', async ({
  onTestFinished: finished,
}) => {
  const desk = await openDesk(here, 2);
  const { page } = await openDisplay(here, desk, { finished });
  const first = await desk.callNext();
  await calling(page, first);
  await desk.callNext();
  await desk.staff.post(`/counters/${desk.counterId}/undo`);
  await announced(page, first);
  expect(await spokenNumbers(page)).toEqual(['satu']);
  expect(await captions(page)).toHaveLength(1);
  await announced(page, await desk.callNext());
  expect(await spokenNumbers(page)).toEqual(['satu', 'dua']);
});

test.concurrent('a call that became older than a minute while another was announced is not spoken late', async ({
  onTestFinished: finished,
}) => {
  const desk = await openDesk(here, 3);
  const { page } = await openDisplay(here, desk, { finished, prepare: (screen) => screen.clock.install() });
  const first = await desk.callNext();
  await calling(page, first);
  await desk.callNext();
  await page.locator('.recent-number').first().filter({ hasText: '002' }).waitFor();
  const late = await page.evaluate(() => Date.now() + 61_000);
  await page.clock.setSystemTime(late);
  await quiet(page);
  expect(await spokenNumbers(page)).toEqual(['satu']);
  expect(await captions(page)).toHaveLength(1);
});

test.concurrent('sound that the browser puts to sleep in the middle of a sentence is woken, and the rest is heard', async ({
  onTestFinished: finished,
}) => {
  const desk = await openDesk(here, 2);
  const { page } = await openDisplay(here, desk, { finished });
  await desk.callNext();
  await until(async () => expect(await said(page)).toHaveLength(1));
  await page.evaluate(() => window.studios[0]?.suspend());
  const last = await desk.callNext();
  await announced(page, last);
  expect(await soundNotice(page).count()).toBe(0);
  expect(await spokenNumbers(page)).toEqual(['satu', 'dua']);
  expect(overlapping((await loudspeaker(page)).played)).toEqual([]);
});

test.concurrent('while sound stays asleep calls are shown in turn; when it wakes, they are not made up for', async ({
  onTestFinished: finished,
}) => {
  const desk = await openDesk(here, 3);
  const { page } = await openDisplay(here, desk, { finished });
  const first = await desk.callNext();
  // As when the cable to the loudspeaker is pulled while it rings: the browser does not answer.
  await until(async () => expect((await loudspeaker(page)).played).not.toEqual([]));
  await page.evaluate(() => {
    const [studio] = window.studios;
    if (!studio) throw new Error('The display opened no sound.');
    studio.resume = () => new Promise<void>(() => undefined);
    return studio.suspend();
  });
  await soundNotice(page).waitFor();
  await announced(page, first);
  const before = await spokenNumbers(page);
  await announced(page, await desk.callNext());
  expect(await spokenNumbers(page)).toEqual(before);
  expect(await captions(page)).toHaveLength(2);

  await page.evaluate(() => AudioContext.prototype.resume.apply(window.studios[0]));
  await soundNotice(page).waitFor({ state: 'detached' });
  await announced(page, await desk.callNext());
  expect(await spokenNumbers(page)).toEqual([...before, 'tiga']);
  expect(overlapping((await loudspeaker(page)).played)).toEqual([]);
});
