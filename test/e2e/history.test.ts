import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kitMessages } from '../../pages/kit/messages.ts';
import type { HistoryItem, ServiceSettings, TicketView } from '../../shared/snapshots.ts';
import { administrator, type Desk, type Office, openOffice } from './office.ts';

let here: Office;
let service: ServiceSettings;
let desk: Desk;
const formula = '=HYPERLINK("http://jahat.example","klik")';
const { states } = kitMessages.id;

beforeAll(async () => {
  here = await openOffice();
  service = await here.service({ name: 'Surat Keterangan' });
  desk = await here.desk(service);
  await here.take(await here.service());
  await here.take(service, { name: formula, phone: '081298765432' });
  await here.take(service, { name: 'Ayu "Kecil", S.Pd.' });
  for (let taken = 2; taken < 70; taken++) await here.take(service, { name: `Tamu ${taken}` });
  const staff = await here.signedIn(desk);
  await staff.post(`/counters/${desk.counterId}/open`);
  for (const end of ['complete', 'no-show', 'complete']) {
    const ticket = await staff.post<TicketView>(`/counters/${desk.counterId}/call-next`);
    if (end === 'complete') await staff.post(`/tickets/${ticket.id}/serve`);
    await staff.post(`/tickets/${ticket.id}/${end}`);
  }
});
afterAll(() => here?.close());

async function everything(query: string): Promise<HistoryItem[]> {
  const items: HistoryItem[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page: { items: HistoryItem[]; nextCursor: string | null } = await here.admin.get(`/history?${query}${more}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

const rowsOf = (page: Page) =>
  page
    .locator('.history tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: button }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^riwayat-antrian.*\.(xlsx|csv)$/);
  return readFile(await download.path());
}

/** What the API says, in the words and the order of the exports. */
function expectedCells(item: HistoryItem): (string | number | null)[] {
  const local = (instant: string | null) => instant?.slice(0, 19).replace('T', ' ') ?? null;
  const { channel } = item;
  return [
    item.number,
    Number(item.number.slice(-3)),
    item.serviceDay,
    states[item.state],
    item.branch.name,
    item.service.name,
    item.counter?.name ?? null,
    item.staff,
    item.name,
    item.phone,
    item.priorityName.id,
    { web: 'Web', api: 'API', counter: 'Loket' }[channel] ?? channel,
    item.result,
    item.calls,
    ...[item.issuedAt, item.calledAt, item.servedAt, item.endedAt].map(local),
    item.wait,
    item.walk,
    item.serviceTime,
  ];
}

test('the history is filtered, leafed through, and exported cell by cell as it stands there', async () => {
  const page = await here.visitAs(administrator);
  await page.getByRole('link', { name: 'Riwayat' }).click();
  await page.getByText('71 nomor antrian cocok.').waitFor();
  await page.getByLabel('Layanan').selectOption({ label: `${service.prefix} · ${service.name}` });
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await page.getByText('70 nomor antrian cocok.').waitFor();

  const shown = await rowsOf(page);
  await page.getByRole('link', { name: 'Halaman berikutnya' }).click();
  await page.getByRole('link', { name: 'Halaman pertama' }).waitFor();
  shown.push(...(await rowsOf(page)));
  const items = await everything(`serviceId=${service.id}`);
  expect(items).toHaveLength(70);
  expect(shown.map(([number]) => number)).toEqual(items.map(({ number }) => number));
  expect(shown.at(items.findIndex(({ name }) => name === formula))?.join(' ')).toContain(formula);
  await page.getByRole('link', { name: 'Halaman pertama' }).click();

  const sheet = (await openWorkbook(await downloaded(page, 'Unduh Excel'))).worksheets[0];
  if (!sheet) throw new Error('The workbook is empty.');
  const fromExcel = (sheet.getRows(2, sheet.rowCount - 1) ?? []).map((row) =>
    Array.from({ length: 21 }, (_, index) => plain(row.getCell(index + 1).value)),
  );
  const wanted = items.map(expectedCells);
  expect(fromExcel.toSorted(byNumber)).toEqual(wanted.toSorted(byNumber));

  const [headings, ...lines] = parse(await downloaded(page, 'Unduh CSV'), { bom: true });
  expect(headings).toEqual(Array.from({ length: 21 }, (_, index) => sheet.getRow(1).getCell(index + 1).value));
  const harmless = (cell: string | number | null) =>
    typeof cell === 'string' && /^[=+]/.test(cell) ? `'${cell}` : cell;
  const asText = wanted.map((cells) =>
    cells.map((cell) => String(harmless(typeof cell === 'number' ? Math.round(cell) : cell) ?? '')),
  );
  expect(lines.toSorted(byNumber)).toEqual(asText.toSorted(byNumber));
});

test('the filters work together, on the page and in the file', async () => {
  const page = await here.visitAs(administrator);
  await page.goto('/admin/history');
  await page.getByLabel('Keadaan').selectOption({ label: 'Selesai' });
  await page.getByLabel('Loket').selectOption({ label: desk.counterName });
  await page.getByLabel('Cari').fill('0812 9876 5432');
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await page.getByText('1 nomor antrian cocok.').waitFor();
  expect((await rowsOf(page)).map(([number]) => number)).toEqual([`${service.prefix}001`]);
  const book = await openWorkbook(await downloaded(page, 'Unduh Excel'));
  expect(book.worksheets[0]?.rowCount).toBe(2);

  await page.getByLabel('Sampai tanggal').fill('2020-01-01');
  await page.getByLabel('Dari tanggal').fill('2019-01-01');
  await page.getByRole('button', { name: 'Tampilkan' }).click();
  await page.getByText('Tidak ada nomor antrian yang cocok dengan saringan ini.').waitFor();
  await page.getByRole('link', { name: 'Hapus saringan' }).click();
  await page.getByText('71 nomor antrian cocok.').waitFor();
});

async function openWorkbook(file: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  // Its types know the buffers of an older Node.
  await book.xlsx.load(file as unknown as ExcelJS.Buffer);
  return book;
}

/** A date as its cell reads; a formula would not come out as text. */
function plain(value: ExcelJS.CellValue): string | number | null {
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
  }
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`A cell holds ${JSON.stringify(value)}.`);
}

type Cells = readonly (string | number | null | undefined)[];
const byNumber = (a: Cells, b: Cells) => String(a[0]).localeCompare(String(b[0]));
