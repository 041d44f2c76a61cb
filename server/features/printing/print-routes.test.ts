import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { pairedKiosk } from '../../../test/paired-kiosk.ts';
import { drawn, PrinterEmulator } from '../../../test/printer-emulator/printer.ts';
import { askToPrint } from './ask-to-print.ts';
import { endStaleJobs } from './end-stale-jobs.ts';
import { createPrinter } from './manage-printers.ts';
import { printJobsOfDevice } from './print-job-snapshots.ts';

const address = 'https://antrian.example.id';
const minute = 60_000;

describe.each(engines)('routes of printing on %s', (engine) => {
  test('a kiosk sees, fetches and answers for its own jobs, and no others', async () => {
    const { app, database, clock } = await testApp(engine);
    const desk = await office(database);
    const [mine, other] = [await pairedKiosk(desk, 'Satu'), await pairedKiosk(desk, 'Dua')];
    const ticket = await desk.take();
    const asked = await database.write((tx) =>
      askToPrint(tx, { ticketId: ticket.id, branchId: desk.branchId, deviceId: mine.id, address, locale: 'id' }),
    );
    if (!asked.ok) throw new Error(asked.reason);
    const { jobId } = asked.value;
    expect(await printJobsOfDevice(database.read, mine.id, database.now())).toEqual([
      { id: jobId, ticketId: ticket.id },
    ]);
    const job = `/api/v1/print-jobs/${jobId}`;
    const client = new Client(app);
    for (const path of [job, `${job}/escpos`]) {
      expect((await client.get(path)).status).toBe(401);
      expect((await client.get(path, { cookies: other.cookies })).status).toBe(404);
    }
    const bytes = await app.inject({ url: `${job}/escpos`, cookies: mine.cookies });
    expect(bytes.headers['content-type']).toBe('application/octet-stream');
    expect(drawn(bytes.rawPayload, 384).cuts).toBe(1);

    const tell = (cookies: Record<string, string>, outcome: object) =>
      client.post(`${job}/outcome`, outcome, { cookies });
    expect((await tell(other.cookies, { printed: true })).status).toBe(404);
    expect((await tell(mine.cookies, { printed: false, problem: 'on fire' })).status).toBe(400);
    expect((await tell(mine.cookies, { printed: false, problem: 'paper-out' })).body).toMatchObject({
      state: 'failed',
      problem: 'paper-out',
    });
    expect((await tell(mine.cookies, { printed: true })).body).toMatchObject({ state: 'printed', problem: null });
    expect((await tell(mine.cookies, { printed: false })).body).toMatchObject({ state: 'printed' });
    expect(await printJobsOfDevice(database.read, mine.id, database.now())).toEqual([]);

    const next = await desk.take();
    await database.write((tx) =>
      askToPrint(tx, { ticketId: next.id, branchId: desk.branchId, deviceId: mine.id, address, locale: 'id' }),
    );
    clock.advance(2 * minute);
    await endStaleJobs(database);
    expect(await printJobsOfDevice(database.read, mine.id, database.now())).toEqual([]);
  });

  test('the app prints by itself what staff ask for; visitors may not', async () => {
    const { app, database } = await testApp(engine);
    const desk = await office(database);
    const emulator = await PrinterEmulator.start();
    const ticket = await desk.take();
    const path = `/api/v1/tickets/${ticket.id}/print`;
    expect((await new Client(app).post(path, {})).status).toBe(401);
    const staff = await new Client(app).signIn('loket_a');
    expect((await staff.post(path, {})).body).toMatchObject({ status: 409, reason: 'no-printer' });
    await database.write((tx) =>
      createPrinter(tx, desk.staff.admin, desk.branchId, {
        name: 'P',
        host: '127.0.0.1',
        port: emulator.port,
        paper: 80,
        reportsStatus: true,
      }),
    );
    expect((await staff.post(path, {})).status).toBe(202);
    await expect.poll(() => emulator.jobs.length, { timeout: 4000 }).toBe(1);
    expect((await staff.post('/api/v1/tickets/none/print', {})).status).toBe(404);
  });
});
