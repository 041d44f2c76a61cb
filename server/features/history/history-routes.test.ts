import { describe, expect, test } from 'vitest';
import type { HistoryItem } from '../../../shared/snapshots.ts';
import { morning, testApp } from '../../../test/build-app.ts';
import { Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { addSupervisor, addTickets, place } from '../../../test/past-tickets.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

describe.each(engines)('history on %s', (engine) => {
  async function admin() {
    const { app, database } = await testApp(engine);
    const client = await new Client(app).signIn('admin');
    const numbers = async (query: string) => {
      const { status, body } = await client.get(`/api/v1/history?${query}`);
      expect(status, JSON.stringify(body)).toBe(200);
      return body.items.map((item: HistoryItem) => item.number);
    };
    return { app, database, client, numbers, here: await place(database) };
  }

  test('a ticket with everything that is known of it', async () => {
    const { database, client, here } = await admin();
    const counter = await database.read.selectFrom('counters').selectAll().executeTakeFirstOrThrow();
    const staff = await database.read.selectFrom('staff').selectAll().executeTakeFirstOrThrow();
    const [ticket] = await addTickets(database, here, [
      {
        issued_at: morning,
        called_at: morning + 10 * minute,
        last_called_at: morning + 11 * minute,
        served_at: morning + 11 * minute + 500,
        ended_at: morning + 15 * minute,
        state: 'completed',
        name: 'Siti',
        phone: '+628123456789',
        counter_id: counter.id,
        staff_id: staff.id,
        calls: 2,
      },
    ]);
    const { body } = await client.get('/api/v1/history');
    expect(body).toEqual({
      items: [
        {
          id: ticket?.id,
          number: 'A001',
          serviceDay: '2026-11-23',
          state: 'completed',
          branch: { id: here.branch.id, name: here.branch.name },
          service: { id: here.service.id, name: here.service.name, prefix: 'A' },
          counter: { id: counter.id, name: counter.name },
          staff: staff.name,
          name: 'Siti',
          phone: '+628123456789',
          priorityClass: 'regular',
          priorityName: { id: 'Umum', en: 'Regular' },
          result: null,
          channel: 'web',
          calls: 2,
          issuedAt: '2026-11-23T08:05:00.000+07:00',
          calledAt: '2026-11-23T08:15:00.000+07:00',
          servedAt: '2026-11-23T08:16:00.500+07:00',
          endedAt: '2026-11-23T08:20:00.000+07:00',
          wait: 600,
          walk: 60.5,
          serviceTime: 239.5,
        },
      ],
      nextCursor: null,
    });
  });

  test('service days are those of the branch, both ends included', async () => {
    const { database, numbers } = await admin();
    const east = await place(database, 'Asia/Jayapura');
    const west = await place(database, 'Pacific/Pago_Pago');
    // 23:59 and 00:00 in each zone.
    await addTickets(database, east, [
      { issued_at: Date.parse('2026-11-21T23:59:59.999+09:00') },
      { issued_at: Date.parse('2026-11-22T00:00:00+09:00') },
      { issued_at: Date.parse('2026-11-22T23:59:59.999+09:00'), number: 3 },
      { issued_at: Date.parse('2026-11-23T00:00:00+09:00'), number: 4 },
    ]);
    await addTickets(database, west, [
      { issued_at: Date.parse('2026-11-22T00:00:00-11:00'), number: 12 },
      { issued_at: Date.parse('2026-11-22T23:59:59.999-11:00'), number: 13 },
      { issued_at: Date.parse('2026-11-23T00:00:00-11:00'), number: 14 },
    ]);
    expect(await numbers('from=2026-11-22&to=2026-11-22')).toEqual(['U013', 'U003', 'U012', 'U002']);
    expect(await numbers(`from=2026-11-22&to=2026-11-22&branchId=${east.branch.id}`)).toEqual(['U003', 'U002']);
    expect(await numbers('to=2026-11-21')).toEqual(['U001']);
    expect(await numbers(`from=2026-11-23&to=&branchId=${east.branch.id}`)).toEqual(['U004']);
  });

  test('filters by service, counter and state', async () => {
    const { database, numbers, here } = await admin();
    const counters = await database.read.selectFrom('counters').selectAll().orderBy('name').execute();
    const counter_id = counters[1]?.id ?? '';
    await addTickets(database, here, [
      { issued_at: morning },
      { issued_at: morning + 1, state: 'no_show', called_at: morning + minute, counter_id },
      { issued_at: morning + 2, state: 'completed', called_at: morning + minute, counter_id },
    ]);
    expect(await numbers('state=no_show')).toEqual(['A002']);
    expect(await numbers(`counterId=${counter_id}`)).toEqual(['A003', 'A002']);
    expect(await numbers(`serviceId=${here.service.id}&state=waiting`)).toEqual(['A001']);
    expect(await numbers('serviceId=other')).toEqual([]);
  });

  test('finds by name, number and phone', async () => {
    const { database, numbers, here } = await admin();
    await addTickets(database, here, [
      { issued_at: morning, name: 'Budi Santoso', phone: '+6281234567890' },
      { issued_at: morning + 1, name: '100% Éric_O', phone: '+6282100000001' },
      { issued_at: morning + 2, name: "O'Neil \\ 100x" },
    ]);
    const q = (text: string) => numbers(`q=${encodeURIComponent(text)}`);
    expect(await q('budi s')).toEqual(['A001']);
    expect(await q('SANTOSO')).toEqual(['A001']);
    expect(await q('100%')).toEqual(['A002']);
    expect(await q('éric')).toEqual(['A002']);
    expect(await q('ric_o')).toEqual(['A002']);
    expect(await q('1_0')).toEqual([]);
    expect(await q('\\')).toEqual(['A003']);
    expect(await q("o'n")).toEqual(['A003']);
    expect(await q('a002')).toEqual(['A002']);
    expect(await q('A00')).toEqual(['A003', 'A002', 'A001']);
    expect(await q('081234567890')).toEqual(['A001']);
    expect(await q('0812 3456')).toEqual(['A001']);
    expect(await q('+62821')).toEqual(['A002']);
    expect(await q('567890')).toEqual(['A001']);
    expect(await q('tidak ada')).toEqual([]);
    expect(await q('\u0007')).toHaveLength(3);
  });

  test('pages hold every ticket once, also those of one millisecond, while new ones come', async () => {
    const { database, client, here } = await admin();
    const tickets = await addTickets(
      database,
      here,
      Array.from({ length: 23 }, (_, index) => ({ issued_at: morning + Math.floor(index / 7) })),
    );
    const seen: HistoryItem[] = [];
    let cursor: string | null = '';
    do {
      const { body } = await client.get(`/api/v1/history?limit=5&cursor=${cursor}`);
      seen.push(...body.items);
      cursor = body.nextCursor;
      await addTickets(database, here, [{ issued_at: morning + day + seen.length, number: 100 + seen.length }]);
    } while (cursor !== null);
    expect(seen.map(({ id }) => id).sort()).toEqual(tickets.map(({ id }) => id).sort());
    const times = seen.map(({ issuedAt }) => issuedAt);
    expect(times).toEqual(times.toSorted().reverse());
  });

  test.each([
    ['from=2026-02-30', 'from'],
    ['from=kemarin', 'from'],
    ['from=2026-11-23&to=2026-11-22', 'to'],
    ['state=gone', 'state'],
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=ten', 'limit'],
    ['cursor=nonsense', 'cursor'],
    ['unknown=1', 'unknown'],
    [`q=${'x'.repeat(201)}`, 'q'],
  ])('%s is refused, the field named', async (query, field) => {
    const { client } = await admin();
    const { status, body } = await client.get(`/api/v1/history?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ reason: 'invalid-request', errors: [{ field }] });
  });

  test('supervisors see their own branch, staff and strangers nothing', async () => {
    const { app, database, client, here } = await admin();
    const elsewhere = await place(database, 'Asia/Jayapura');
    await addTickets(database, here, [{ issued_at: morning }]);
    await addTickets(database, elsewhere, [{ issued_at: morning, number: 7 }]);
    await addSupervisor(database, 'penyelia', here.branch.id);
    const supervisor = await new Client(app).signIn('penyelia');

    const numbers = (body: { items: HistoryItem[] }) => body.items.map(({ number }) => number).sort();
    expect(numbers((await client.get('/api/v1/history')).body)).toEqual(['A001', 'U007']);
    expect(numbers((await supervisor.get('/api/v1/history')).body)).toEqual(['A001']);
    for (const address of ['history', 'history.csv', 'history.xlsx']) {
      const { status, body } = await supervisor.get(`/api/v1/${address}?branchId=${elsewhere.branch.id}`);
      expect([status, body.reason]).toEqual([403, 'forbidden']);
      expect((await (await new Client(app).signIn('loket_a')).get(`/api/v1/${address}`)).status).toBe(403);
      expect((await new Client(app).get(`/api/v1/${address}`)).status).toBe(401);
      expect((await client.get(`/api/v1/${address}?branchId=nowhere`)).status).toBe(404);
    }
    expect((await supervisor.get('/api/v1/history.csv')).text).not.toContain('U007');
  });
});
