import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { morning, testApp } from '../../../test/build-app.ts';
import { Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { addTickets, place } from '../../../test/past-tickets.ts';
import { historyMessages } from './history-messages.ts';

const second = 1000;
const names = [
  '=HYPERLINK("http://x")',
  '+62 & <b>',
  '-1+1',
  '@SUM(A1)',
  '👩‍👩‍👧 Siti 🎫',
  'x'.repeat(100),
  '"Budi", \'Ani\'; a,b',
  'dua\nbaris',
  'bad \uFFFE char',
  ' spasi ',
  '08123',
  null,
];

/** A cell of Excel reads like the branch's clock; as a Date of ours, in UTC. */
const local = (millis: number | null) => (millis === null ? null : new Date(millis + 7 * 3600 * second));

describe.each(engines)('exports on %s', (engine) => {
  async function admin() {
    const made = await testApp(engine);
    const here = await place(made.database);
    return { ...made, here, client: await new Client(made.app).signIn('admin') };
  }

  async function withTickets() {
    const made = await admin();
    const { database, here } = made;
    const counter = await database.read.selectFrom('counters').selectAll().orderBy('name').executeTakeFirstOrThrow();
    const staff = await database.read.selectFrom('staff').selectAll().executeTakeFirstOrThrow();
    const tickets = await addTickets(
      database,
      here,
      names.map((name, index) => {
        const issued_at = morning - index * 86_400_123;
        const finished = index % 2 === 0;
        return {
          issued_at,
          name,
          phone: index % 3 === 0 ? `+6281234567${index}` : null,
          state: finished ? 'completed' : 'waiting',
          calls: index,
          ...(finished && {
            called_at: issued_at + 61 * second,
            served_at: issued_at + 70 * second,
            ended_at: issued_at + 86_400 * second,
            counter_id: counter.id,
            staff_id: staff.id,
          }),
        };
      }),
    );
    return { ...made, tickets, counter, staff };
  }

  test('the workbook holds what the database holds, cell by cell', async () => {
    const { app, tickets, here, counter, staff } = await withTickets();
    const response = await download(app, 'history.xlsx?from=2026-01-01');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toContain('spreadsheetml');
    expect(response.headers['content-disposition']).toBe(
      'attachment; filename="riwayat-antrian-2026-01-01_2026-11-23.xlsx"',
    );

    const sheet = await openSheet(response);
    const t = historyMessages.id;
    expect(sheet.name).toBe('Riwayat antrian');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(values(sheet.getRow(1))).toEqual(Object.values(t.headings));
    sheet.getRow(1).eachCell((cell) => expect(cell.font?.bold).toBe(true));
    for (const column of sheet.columns) expect(column.width).toBeGreaterThan(8);

    expect(sheet.rowCount).toBe(tickets.length + 1);
    for (const [index, ticket] of tickets.entries()) {
      const row = sheet.getRow(index + 2);
      const finished = ticket.ended_at !== null;
      expect(values(row)).toEqual([
        ticket.label,
        ticket.number,
        new Date(ticket.service_day),
        t.states[ticket.state],
        here.branch.name,
        here.service.name,
        finished ? counter.name : null,
        finished ? staff.name : null,
        ticket.name?.replace('\uFFFE', '\uFFFD') ?? null,
        ticket.phone,
        'Umum',
        'Web',
        null,
        ticket.calls,
        local(ticket.issued_at),
        local(ticket.called_at),
        local(ticket.served_at),
        local(ticket.ended_at),
        finished ? 61 : null,
        finished ? 9 : null,
        finished ? 86_330 : null,
      ]);
      expect(row.getCell(9).type).toBe(ticket.name === null ? ExcelJS.ValueType.Null : ExcelJS.ValueType.String);
      expect(row.getCell(15).type).toBe(ExcelJS.ValueType.Date);
      expect(row.getCell(15).numFmt).toBe('yyyy-mm-dd hh:mm:ss');
      expect(row.getCell(15).font?.bold).toBeFalsy();
    }
  });

  test('the CSV holds the same, with nothing that a spreadsheet would run', async () => {
    const { client, tickets } = await withTickets();
    const { text, headers } = await client.get('/api/v1/history.csv?from=2026-01-01&to=2026-11-23&lang=en');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="queue-history-2026-01-01_2026-11-23.csv"');
    expect(text.startsWith('\uFEFFTicket,Number,Service day,')).toBe(true);
    expect(text.replaceAll('\r\n', '').replace('dua\nbaris', '')).not.toMatch(/[\r\n]/);

    const [headings, ...rows] = parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][];
    expect(headings).toEqual(Object.values(historyMessages.en.headings));
    expect(rows).toHaveLength(tickets.length);
    for (const [index, row] of rows.entries()) {
      const ticket = tickets[index];
      expect(row[0]).toBe(ticket?.label);
      expect(row[8]).toBe((ticket?.name ?? '').replace(/^[=+\-@]/, "'$&"));
      expect(row[9]).toBe((ticket?.phone ?? '').replace('+', "'+"));
      expect(row[14]).toBe(
        local(ticket?.issued_at ?? 0)
          ?.toISOString()
          .slice(0, 19)
          .replace('T', ' '),
      );
      expect(row[18]).toBe(ticket?.called_at === null ? '' : '61');
    }
    expect(rows[0]?.[14]).toBe('2026-11-23 08:05:00');
  });

  test('each branch in its own local time, also on the day the clocks change', async () => {
    const { app, database } = await admin();
    const berlin = await place(database, 'Europe/Berlin');
    const [later, earlier] = ['2026-10-25T02:30:00+01:00', '2026-10-25T02:30:00+02:00'];
    await addTickets(database, berlin, [
      { issued_at: Date.parse(earlier ?? ''), number: 1 },
      { issued_at: Date.parse(later ?? ''), number: 2 },
    ]);
    const sheet = await openSheet(await download(app, `history.xlsx?branchId=${berlin.branch.id}`));
    expect([2, 3].map((row) => sheet.getRow(row).getCell(15).value)).toEqual([
      new Date('2026-10-25T02:30:00Z'),
      new Date('2026-10-25T02:30:00Z'),
    ]);
  });

  test('every ticket once where there are more than one batch, and the filters hold', async () => {
    const { app, database, here } = await admin();
    await addTickets(
      database,
      here,
      Array.from({ length: 2500 }, (_, index) => ({ issued_at: morning + Math.floor(index / 3), number: index + 1 })),
    );
    const sheet = await openSheet(await download(app, 'history.xlsx'));
    const numbers = sheet.getColumn(2).values.slice(2).map(Number);
    expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 2500 }, (_, i) => i + 1));
    const times = sheet.getColumn(15).values.slice(2).map(Number);
    expect(times).toEqual(times.toSorted((one, other) => other - one));

    const filtered = parse((await download(app, 'history.csv?q=A25')).body, { bom: true }) as string[][];
    expect(
      filtered
        .slice(1)
        .map(([label]) => label)
        .sort(),
    ).toEqual(['A2500', ...Array.from({ length: 10 }, (_, i) => `A25${i}`)].sort());
  });

  test('nothing found: a file with headings alone', async () => {
    const { app } = await admin();
    expect((await openSheet(await download(app, 'history.xlsx?q=nobody'))).rowCount).toBe(1);
    expect(parse((await download(app, 'history.csv?q=nobody')).body, { bom: true })).toHaveLength(1);
  });
});

async function download(app: FastifyInstance, file: string) {
  const payload = { username: 'admin', password: '123' };
  const [session] = (await app.inject({ method: 'POST', url: '/api/v1/session', payload })).cookies;
  return app.inject({ url: `/api/v1/${file}`, cookies: { [session?.name ?? '']: session?.value ?? '' } });
}

async function openSheet({ rawPayload }: { rawPayload: Buffer }): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(rawPayload as unknown as ExcelJS.Buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  return sheet;
}

function values(row: ExcelJS.Row): unknown[] {
  return Array.from(
    { length: Object.keys(historyMessages.id.headings).length },
    (_, index) => row.getCell(index + 1).value,
  );
}
