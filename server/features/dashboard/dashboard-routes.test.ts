import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { DashboardView } from '../../../shared/snapshots.ts';
import { morning, testApp, testClock } from '../../../test/build-app.ts';
import { Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { addSupervisor, addTickets, place } from '../../../test/past-tickets.ts';
import { callNext } from '../tickets/call-ticket.ts';
import { changeAtCounter } from '../tickets/change-at-counter.ts';

const minute = 60_000;

describe.each(engines)('the dashboard on %s', (engine) => {
  test('figures by service and counter, and who is where', async () => {
    const { app, database, clock } = await testApp(engine);
    const { branchId, counters, staff, take, open, services } = await office(database);
    const client = await new Client(app).signIn('admin');
    const dashboard = async (): Promise<DashboardView> =>
      (await client.get(`/api/v1/branches/${branchId}/dashboard`)).body;

    expect(await dashboard()).toMatchObject({
      branch: { id: branchId },
      serviceDay: '2026-11-23',
      totals: { issued: 0, averageWait: null, averageService: null },
      services: [
        { name: 'Loket A', issued: 0, remaining: 100, open: true },
        { name: 'Loket B', issued: 0 },
      ],
      counters: [
        { name: 'Loket A', open: false, staff: null, ticket: null, completed: 0, averageService: null },
        { name: 'Loket B' },
      ],
      hours: [],
    });

    await open(staff.a, counters.a);
    const first = await take();
    await take();
    await take({ serviceId: services.b.id });
    clock.advance(2 * minute);
    const call = () => database.write((tx) => callNext(tx, staff.a, counters.a));
    await call();
    await database.write((tx) => changeAtCounter(tx, staff.a, first.id, 'serve'));
    clock.advance(60 * minute);
    await database.write((tx) => changeAtCounter(tx, staff.a, first.id, 'complete'));
    await call();

    const { totals, services: byService, counters: byCounter, hours } = await dashboard();
    expect(totals).toMatchObject({ issued: 3, waiting: 1, atCounter: 1, completed: 1 });
    expect(totals).toMatchObject({ averageWait: (120 + 62 * 60) / 2, averageService: 3600 });
    expect(byService).toMatchObject([
      { issued: 2, waiting: 0, completed: 1, remaining: 98 },
      { issued: 1, waiting: 1, averageWait: null },
    ]);
    expect(byCounter).toMatchObject([
      {
        open: true,
        staff: 'Petugas Loket A',
        ticket: { number: 'A002', state: 'called' },
        completed: 1,
        averageService: 3600,
      },
      { open: false, staff: null, completed: 0 },
    ]);
    expect(hours).toEqual([
      { hour: 8, issued: 3, completed: 0 },
      { hour: 9, issued: 0, completed: 1 },
    ]);
  });

  test.each([
    // Half and quarter hours from UTC.
    ['Asia/Kolkata', '2026-11-23', ['00:00+05:30', '08:59:59.999+05:30', '09:00+05:30', '23:59+05:30'], [0, 8, 9, 23]],
    ['Asia/Kathmandu', '2026-11-23', ['08:59+05:45', '09:00+05:45'], [8, 9]],
    // The hour from two to three happens twice, and not at all.
    ['Europe/Berlin', '2026-10-25', ['01:59+02:00', '02:30+02:00', '02:30+01:00', '03:00+01:00'], [1, 2, 2, 3]],
    ['Europe/Berlin', '2026-03-29', ['01:59+01:00', '03:00+02:00', '23:30+02:00'], [1, 3, 23]],
  ])('hours of the clock in %s on %s', async (zone, day, times, expected) => {
    const clock = testClock(Date.parse(`${day}T12:00:00Z`));
    const { app, database } = await testApp(engine, clock);
    const there = await place(database, zone);
    const instants = times.map((time) => Date.parse(`${day}T${time}`));
    await addTickets(
      database,
      there,
      instants.map((issued_at) => ({ issued_at, state: 'completed', called_at: issued_at, ended_at: issued_at })),
    );
    const client = await new Client(app).signIn('admin');
    const { body } = await client.get(`/api/v1/branches/${there.branch.id}/dashboard`);
    const count = (hour: number) => expected.filter((one) => one === hour).length;
    expect(body.hours).toEqual(
      [...new Set(expected)].map((hour) => ({ hour, issued: count(hour), completed: count(hour) })),
    );
  });

  test('a service out of use is shown while its day has figures', async () => {
    const { app, database } = await testApp(engine);
    const { branchId, services, take } = await office(database);
    const client = await new Client(app).signIn('admin');
    await take();
    await database.write((tx) => tx.db.updateTable('services').set({ active: 0 }).execute());
    const { body } = await client.get(`/api/v1/branches/${branchId}/dashboard`);
    expect(body.services).toMatchObject([{ id: services.a.id, closedBecause: 'inactive', issued: 1 }]);
  });

  test('supervisors see their own branch, staff and strangers none', async () => {
    const { app, database } = await testApp(engine);
    const here = await place(database);
    const elsewhere = await place(database, 'Asia/Jayapura');
    await addSupervisor(database, 'penyelia', here.branch.id);
    const supervisor = await new Client(app).signIn('penyelia');
    const staff = await new Client(app).signIn('loket_a');
    for (const live of ['', '/live']) {
      const address = (branchId: string) => `/api/v1/branches/${branchId}/dashboard${live}`;
      expect((await supervisor.get(address(elsewhere.branch.id))).status).toBe(403);
      expect((await staff.get(address(here.branch.id))).status).toBe(403);
      expect((await new Client(app).get(address(here.branch.id))).status).toBe(401);
      expect((await (await new Client(app).signIn('admin')).get(address('nowhere'))).status).toBe(404);
    }
    expect((await supervisor.get(`/api/v1/branches/${here.branch.id}/dashboard`)).status).toBe(200);
  });

  test('is live, and ends with the session', async () => {
    const { app, database } = await testApp(engine, testClock(morning));
    const { branchId, take } = await office(database);
    const payload = { username: 'admin', password: '123' };
    const [session] = (await app.inject({ method: 'POST', url: '/api/v1/session', payload })).cookies;
    const headers = { cookie: `${session?.name}=${session?.value}` };
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/branches/${branchId}/dashboard/live`, { headers });
    const issued = snapshots(response);
    expect((await issued.next()).value).toMatchObject({ totals: { issued: 0 } });
    await take();
    expect((await issued.next()).value).toMatchObject({ totals: { issued: 1 } });
    await app.inject({ method: 'DELETE', url: '/api/v1/session', headers });
    expect((await issued.next()).done).toBe(true);
  });
});

async function* snapshots(response: Response): AsyncGenerator<DashboardView> {
  let buffered = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = (buffered + chunk).split('\n\n');
    buffered = events.pop() ?? '';
    for (const event of events) {
      const data = event.startsWith('event: snapshot') && /^data: (.*)$/m.exec(event)?.[1];
      if (data) yield JSON.parse(data);
    }
  }
}
