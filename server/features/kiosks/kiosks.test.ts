import { describe, expect, onTestFinished, test } from 'vitest';
import { type KioskSettings, standardKiosk } from '../../../shared/kiosk-settings.ts';
import type { KioskView } from '../../../shared/snapshots.ts';
import { testApp } from '../../../test/build-app.ts';
import { Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { EventStream } from '../../../test/event-stream.ts';
import { office } from '../../../test/office.ts';
import { hashOfToken } from '../devices/device-access.ts';
import { endStaleJobs } from '../printing/end-stale-jobs.ts';
import { editService } from '../services/edit-service.ts';

const cookie = 'giliran_device=secret';
const headers = (key?: string) => ({ cookie, ...(key && { 'idempotency-key': key }) });

describe.each(engines)('kiosks on %s', (engine) => {
  async function open(settings: Partial<KioskSettings> = {}, kind: 'kiosk' | 'display' = 'kiosk') {
    const { app, database, clock } = await testApp(engine);
    const desk = await office(database);
    const { branchId, services } = desk;
    await database.write(async (tx) => {
      await tx.db
        .insertInto('printers')
        .values({
          id: 'printer',
          branch_id: branchId,
          name: 'Printer depan',
          host: '127.0.0.1',
          port: 9,
          paper: 80,
          reports_status: 0,
          created_at: tx.now,
          last_seen_at: null,
          checked_at: null,
          problem: null,
        })
        .execute();
      await tx.db
        .insertInto('devices')
        .values({
          id: 'kiosk',
          branch_id: branchId,
          kind,
          name: 'Kios depan',
          settings: JSON.stringify({ ...standardKiosk, ...settings }),
          token_hash: hashOfToken('secret'),
          paired_at: tx.now,
          created_at: tx.now,
          last_seen_at: null,
          version: null,
          user_agent: null,
          problem: null,
          reload_at: null,
          identify_until: null,
        })
        .execute();
    });
    const client = new Client(app);
    return {
      ...desk,
      app,
      client,
      clock,
      change: (changes: Partial<KioskSettings>) =>
        database.write(async (tx) => {
          const json = JSON.stringify({ ...standardKiosk, ...settings, ...changes });
          await tx.db.updateTable('devices').set({ settings: json }).where('id', '=', 'kiosk').execute();
          tx.touch('device:kiosk');
        }),
      edit: (changes: Parameters<typeof editService>[3]) =>
        database.write((tx) => editService(tx, desk.staff.admin, services.a.id, changes)),
      seen: async (): Promise<KioskView> => (await client.get('/api/v1/kiosks/kiosk', { headers: headers() })).body,
      take: (body: object = {}, key?: string) =>
        client.post('/api/v1/kiosk/tickets', { serviceId: services.a.id, ...body }, { headers: headers(key) }),
      jobs: () => database.read.selectFrom('print_jobs').selectAll().execute(),
      tickets: () => database.read.selectFrom('tickets').selectAll().execute(),
    };
  }

  test('one shows what it is set to, and for whom', async () => {
    const { seen, edit, services, change } = await open({
      locale: 'en',
      welcome: 'Selamat pagi',
      printerId: 'printer',
    });
    await edit({ group: 'Umum / Depan' });
    expect(await seen()).toMatchObject({
      services: [
        { name: 'Loket A', group: ['Umum', 'Depan'] },
        { name: 'Loket B', group: [] },
      ],
      screen: { locale: 'en', welcome: 'Selamat pagi', logo: null, orders: { id: 'kiosk', name: 'Kios depan' } },
      printJobs: [],
    });
    expect(JSON.stringify(await seen())).not.toContain('printerId');
    expect((await seen()).priorityClasses[0]?.code).toBe('regular');
    await change({ serviceIds: [services.b.id] });
    expect((await seen()).services.map(({ name }) => name)).toEqual(['Loket B']);
  });

  test('what is left is what is left for kiosks', async () => {
    const { seen, edit, take, client, branchId } = await open();
    await edit({ channelQuotas: { kiosk: 1, web: 0 } });
    expect((await seen()).services[0]).toMatchObject({ open: true, remaining: 1 });
    expect((await take()).status).toBe(201);
    expect((await seen()).services[0]).toMatchObject({ closedBecause: 'quota-full', remaining: 0, waiting: 1 });
    expect((await take()).body).toMatchObject({ status: 409, reason: 'quota-full' });
    const plain = (await client.get(`/api/v1/branches/${branchId}/kiosk`)).body;
    expect(plain.services[0]).toMatchObject({ open: true, remaining: 99 });
    expect(plain.screen).toMatchObject({ orders: null, printing: 'none' });
  });

  test('a number is taken once for each key, with the address of its page', async () => {
    const { take, tickets } = await open();
    const first = await take({ priorityClass: 'elderly' }, 'key');
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      ticket: { number: 'A001', priorityClass: 'elderly' },
      address: expect.stringMatching(/^http:\/\/[^/]+\/t\/[\w-]{22}$/),
      print: null,
    });
    expect(first.body.qr.path).toMatch(/^M\d+ \d+h\d+v1h-\d+z/);
    const again = await take({}, 'key');
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await tickets()).toMatchObject([{ channel: 'kiosk' }]);
  });

  test('a repeated request prints no second paper', async () => {
    const { client, take, jobs, seen } = await open({ printing: 'usb' });
    const first = await take({}, 'key');
    expect(first.body.print).toMatchObject({ state: 'asked', problem: null });
    expect((await take({}, 'key')).body.print).toEqual(first.body.print);
    const [job, ...others] = await jobs();
    expect(job).toMatchObject({ device_id: 'kiosk', printer_id: null, state: 'asked' });
    expect(others).toEqual([]);
    expect((await seen()).printJobs).toEqual([{ id: job?.id, ticketId: first.body.ticket.id }]);
    await client.post(`/api/v1/print-jobs/${job?.id}/outcome`, { printed: true }, { headers: headers() });
    expect((await take({}, 'key')).body.print).toMatchObject({ jobId: job?.id, state: 'printed' });
    expect(await jobs(), 'when it has come out').toHaveLength(1);
  });

  test('one that was off does not begin with old tickets, and staff see that they were not printed', async () => {
    const { take, seen, clock, database, tickets } = await open({ printing: 'usb' });
    await take();
    clock.advance(60_000);
    await endStaleJobs(database);
    expect((await seen()).printJobs).toHaveLength(1);
    clock.advance(60_000);
    expect((await seen()).printJobs, 'before they are ended').toEqual([]);
    await endStaleJobs(database);
    expect(await tickets()).toMatchObject([{ print_state: 'failed', print_problem: 'no-answer' }]);
    clock.advance(3_600_000);
    expect((await seen()).printJobs).toEqual([]);
  });

  test('by network it goes to the printer that is set; a printer that is gone costs nobody the number', async () => {
    const { take, jobs, change, seen } = await open({ printing: 'network', printerId: 'printer' });
    const { body } = await take();
    expect(await jobs()).toMatchObject([{ printer_id: 'printer', device_id: null, ticket_id: body.ticket.id }]);
    await take({ locale: 'en' });
    expect((await jobs()).map(({ locale }) => locale).sort()).toEqual(['en', 'id']);
    await change({ printing: 'network', printerId: 'gone' });
    expect(await take()).toMatchObject({ status: 201, body: { print: null } });
    expect((await seen()).services).toHaveLength(2);
    await change({ printing: 'network', printerId: null });
    expect(await take()).toMatchObject({ status: 201, body: { print: null } });
  });

  test('a service that it does not show gives no number there, and a wrong phone none anywhere', async () => {
    const { take, change, services, tickets, edit } = await open();
    await edit({ phoneRequired: true });
    expect((await take()).body).toMatchObject({ reason: 'phone-required', field: 'phone' });
    expect((await take({ phone: '12' })).body).toMatchObject({ reason: 'phone-invalid', field: 'phone' });
    await change({ serviceIds: [services.b.id] });
    expect((await take({ phone: '081234567890' })).body).toMatchObject({ reason: 'not-found', field: 'serviceId' });
    expect(await tickets()).toEqual([]);
  });

  test('only the kiosk itself may do so', async () => {
    const { client, take, services } = await open();
    const body = { serviceId: services.a.id };
    expect((await client.post('/api/v1/kiosk/tickets', body)).status).toBe(401);
    expect((await client.get('/api/v1/kiosks/kiosk')).status).toBe(401);
    expect((await client.get('/api/v1/kiosks/other', { headers: headers() })).status).toBe(403);
    const { ticket } = (await take()).body;
    const own = await client.get(`/api/v1/kiosk/tickets/${ticket.id}`, { headers: headers() });
    expect(own.body).toMatchObject({ ticket: { number: 'A001' } });
    expect((await client.get('/api/v1/kiosk/tickets/nothing', { headers: headers() })).status).toBe(404);
    const display = await open({}, 'display');
    expect((await display.take()).status).toBe(403);
  });

  test('its stream hears of the line and of its own settings', async () => {
    const { app, take, change } = await open();
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const events = new EventStream();
    onTestFinished(() => events.close());
    await events.open(`${url}/api/v1/kiosks/kiosk/live`, { cookie });
    expect(await events.snapshot()).toMatchObject({ services: [{ waiting: 0 }, {}] });
    await take();
    let view = await events.snapshot();
    while (view.services[0].waiting === 0) view = await events.snapshot();
    await change({ welcome: 'Baru' });
    while (view.screen.welcome !== 'Baru') view = await events.snapshot();
  });

  test('one that nobody paired takes numbers as any program does', async () => {
    const { app, client, branchId, services, tickets } = await open();
    const path = `/api/v1/branches/${branchId}/kiosk/tickets`;
    const post = () => client.post(path, { serviceId: services.a.id }, { headers: { 'idempotency-key': 'key' } });
    expect(await post()).toMatchObject({ status: 201, body: { ticket: { number: 'A001' }, print: null } });
    expect((await post()).status).toBe(200);
    expect(await tickets()).toMatchObject([{ channel: 'api' }]);
    const page = await new Client(app).get(`/kiosk?branch=${branchId}`);
    expect(page.text).toContain('Loket A');
    const paired = await client.get('/kiosk', { headers: headers() });
    expect(paired.text).toContain('Kios depan');
  });
});
