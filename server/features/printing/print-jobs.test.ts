import { describe, expect, onTestFinished, test } from 'vitest';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { pairedKiosk } from '../../../test/paired-kiosk.ts';
import { drawn, PrinterEmulator } from '../../../test/printer-emulator/printer.ts';
import { testClock, testDatabase } from '../../../test/test-database.ts';
import { deleteDevice, revoke } from '../devices/device-commands.ts';
import { callNext } from '../tickets/call-ticket.ts';
import { undoableStep } from '../tickets/undo-snapshots.ts';
import { askToPrint } from './ask-to-print.ts';
import { checkPrinters } from './check-printers.ts';
import { endJob } from './end-job.ts';
import { endStaleJobs } from './end-stale-jobs.ts';
import { createPrinter, deletePrinter } from './manage-printers.ts';
import { claimJob } from './print-job-store.ts';
import { PrintWorker } from './print-worker.ts';
import { printersOf } from './printer-snapshots.ts';
import { reprintTicket } from './reprint-ticket.ts';

const address = 'https://antrian.example.id';
const locale = 'id';
const minute = 60_000;

describe.each(engines)('print jobs on %s', (engine) => {
  async function open() {
    const clock = testClock();
    const database = await testDatabase(engine, clock);
    const desk = await office(database);
    const { branchId, staff } = desk;
    const emulator = await PrinterEmulator.start();
    const created = await database.write((tx) =>
      createPrinter(tx, staff.admin, branchId, {
        name: 'Pintu masuk',
        host: '127.0.0.1',
        port: emulator.port,
        paper: 58,
        reportsStatus: true,
      }),
    );
    if (!created.ok) throw new Error(created.reason);
    const printerId = created.value;
    const worker = () => {
      const errors: unknown[] = [];
      const working = new PrintWorker(database, (error) => errors.push(error));
      onTestFinished(async () => {
        await working.stop();
        expect(errors).toEqual([]);
      });
      return working;
    };
    const ask = async (ticketId: string) => {
      clock.advance(1);
      const asked = await database.write((tx) => askToPrint(tx, { ticketId, branchId, printerId, address, locale }));
      if (!asked.ok) throw new Error(asked.reason);
      return asked.value.jobId;
    };
    const ticket = (id: string) =>
      database.read.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const printState = async (id: string) => {
      const { print_state, print_problem } = await ticket(id);
      return [print_state, print_problem];
    };
    return { ...desk, clock, emulator, printerId, worker, ask, ticket, printState };
  }

  test('a ticket is asked for, printed, and says so; it is the same ticket as before', async () => {
    const { take, ask, worker, printState, emulator, ticket, database } = await open();
    const { id, version } = await take();
    await ask(id);
    expect(await printState(id)).toEqual(['asked', null]);
    worker().wake();
    await expect.poll(() => printState(id)).toEqual(['printed', null]);
    expect(emulator.jobs).toHaveLength(1);
    expect(drawn(emulator.jobs[0] ?? Buffer.alloc(0), 384).cuts).toBe(1);
    expect((await ticket(id)).version).toBe(version);
    const events = await database.read.selectFrom('ticket_events').select('kind').where('ticket_id', '=', id).execute();
    expect(events.map(({ kind }) => kind)).toEqual(['issue', 'print']);
  });

  test('two workers print each ticket once, in order, over one connection at a time', async () => {
    const { take, ask, worker, printState, emulator } = await open();
    const tickets = [await take(), await take(), await take()];
    for (const { id } of tickets) await ask(id);
    const both = [worker(), worker()];
    for (const one of both) one.wake();
    for (const { id } of tickets) await expect.poll(() => printState(id)).toEqual(['printed', null]);
    const numbers = emulator.jobs.map((bytes) => /A\d{3}/.exec(bytes.toString('latin1'))?.[0]);
    expect(numbers).toEqual(tickets.map(({ label }) => label));
    expect(emulator.mostAtOnce).toBe(1);
  });

  test('while one ticket is being printed nobody takes up the next', async () => {
    const { take, ask, database, printerId } = await open();
    const [first, second] = [await ask((await take()).id), await ask((await take()).id)];
    const claim = async () => (await database.write((tx) => claimJob(tx, printerId)))?.id;
    expect(await claim()).toBe(first);
    expect(await claim()).toBeUndefined();
    await database.write((tx) => endJob(tx, first, null));
    expect(await claim()).toBe(second);
  });

  test('asked for twice before it is printed, it is printed once; afterwards once more', async () => {
    const { take, ask, worker, printState, emulator } = await open();
    const { id } = await take();
    expect(await ask(id)).toBe(await ask(id));
    const printing = worker();
    printing.wake();
    await expect.poll(() => printState(id)).toEqual(['printed', null]);
    await ask(id);
    printing.wake();
    await expect.poll(() => emulator.jobs.length).toBe(2);
  });

  test('paper that is out is known to staff, and no longer when it is there again', async () => {
    const desk = await open();
    const { take, ask, worker, printState, emulator, database, branchId } = desk;
    const problem = async () => (await printersOf(database.read, branchId, 'Asia/Jakarta'))[0]?.problem;
    emulator.mode = 'paper-out';
    const { id } = await take();
    await ask(id);
    worker().wake();
    await expect.poll(() => printState(id)).toEqual(['failed', 'paper-out']);
    expect(await problem()).toBe('paper-out');
    emulator.mode = 'ok';
    await checkPrinters(database);
    expect(await problem()).toBeNull();
  });

  test('a printer that is known to be away is tried once, and keeps nobody waiting', async () => {
    const { take, ask, worker, printState, emulator, database } = await open();
    await emulator.stop();
    await checkPrinters(database);
    const { id } = await take();
    await ask(id);
    worker().wake();
    await expect.poll(() => printState(id)).toEqual(['failed', 'unreachable']);
  });

  test('a printer that comes back within seconds prints', async () => {
    const { take, ask, worker, printState, emulator } = await open();
    const { port } = emulator;
    await emulator.stop();
    const { id } = await take();
    await ask(id);
    worker().wake();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await emulator.listen(port);
    await expect.poll(() => printState(id), { timeout: 8000 }).toEqual(['printed', null]);
  });

  test('what a process that died was printing is interrupted; what nobody took up is given up', async () => {
    const { take, ask, printState, database, clock, printerId } = await open();
    const [dying, waiting] = [await take(), await take()];
    await ask(dying.id);
    await ask(waiting.id);
    await database.write((tx) => claimJob(tx, printerId));
    await endStaleJobs(database);
    expect([await printState(dying.id), await printState(waiting.id)]).toEqual([
      ['asked', null],
      ['asked', null],
    ]);
    clock.advance(minute);
    await endStaleJobs(database);
    expect(await printState(dying.id)).toEqual(['failed', 'interrupted']);
    expect(await printState(waiting.id)).toEqual(['asked', null]);
    clock.advance(10 * minute);
    await endStaleJobs(database);
    expect(await printState(waiting.id)).toEqual(['failed', 'unreachable']);
  });

  test('a ticket shows how it went the last time, and paper that came out stays so', async () => {
    const { take, ask, printState, database, printerId } = await open();
    const { id } = await take();
    const first = await ask(id);
    await database.write((tx) => claimJob(tx, printerId));
    const second = await ask(id);
    expect(second).not.toBe(first);
    await database.write((tx) => endJob(tx, first, 'paper-out'));
    expect(await printState(id)).toEqual(['asked', null]);
    await database.write((tx) => endJob(tx, second, null));
    await database.write((tx) => endJob(tx, second, 'no-answer'));
    expect(await printState(id)).toEqual(['printed', null]);
  });

  test('a call can be undone though the ticket was printed since', async () => {
    const { take, ask, open: openCounter, staff, counters, database } = await open();
    const { id } = await take();
    await openCounter(staff.a, counters.a);
    await database.write((tx) => callNext(tx, staff.a, counters.a));
    await ask(id);
    const undo = { counterId: counters.a, undoMinutes: 10, timeZone: 'Asia/Jakarta' };
    expect(await undoableStep(database.read, undo, database.now())).toMatchObject({ kind: 'call' });
  });

  test('a printer that is deleted leaves no ticket waiting for paper', async () => {
    const { take, ask, printState, database, printerId, staff } = await open();
    const { id } = await take();
    await ask(id);
    expect(await database.write((tx) => deletePrinter(tx, staff.admin, printerId))).toEqual({ ok: true, value: null });
    expect(await printState(id)).toEqual(['failed', 'unreachable']);
    const again = await database.write((tx) => reprintTicket(tx, staff.a, id, address));
    expect(again).toMatchObject({ ok: false, reason: 'no-printer' });
  });

  test('a kiosk that is revoked or deleted leaves no ticket waiting for paper', async () => {
    const desk = await open();
    const { take, printState, database, branchId, staff } = desk;
    const device = await pairedKiosk(desk);
    for (const end of [revoke, deleteDevice]) {
      const { id } = await take();
      await database.write((tx) => askToPrint(tx, { ticketId: id, branchId, deviceId: device.id, address, locale }));
      expect(await printState(id)).toEqual(['asked', null]);
      expect(await database.write((tx) => end(tx, staff.admin, device.id))).toMatchObject({ ok: true });
      expect(await printState(id)).toEqual(['failed', 'interrupted']);
    }
  });

  test('paper speaks the language of who took the ticket, also the second time', async () => {
    const { take, database, branchId, printerId, staff, worker, emulator } = await open();
    const { id } = await take();
    await database.write((tx) => askToPrint(tx, { ticketId: id, branchId, printerId, address, locale: 'en' }));
    const printing = worker();
    printing.wake();
    await expect.poll(() => emulator.jobs.length).toBe(1);
    await printing.stop();
    await database.write((tx) => reprintTicket(tx, staff.a, id, address));
    worker().wake();
    await expect.poll(() => emulator.jobs.length).toBe(2);
    for (const bytes of emulator.jobs) expect(bytes.toString('latin1')).toContain('Your number');
    const other = await take();
    await database.write((tx) => reprintTicket(tx, staff.a, other.id, address));
    worker().wake();
    await expect.poll(() => emulator.jobs[2]?.toString('latin1')).toContain('Nomor antrian Anda');
  });

  test('of nothing, on nothing, nothing is printed', async () => {
    const { take, database, branchId, printerId } = await open();
    const { id } = await take();
    const ask = (request: { ticketId: string } & ({ printerId: string } | { deviceId: string })) =>
      database.write((tx) => askToPrint(tx, { branchId, address, locale, ...request }));
    expect(await ask({ ticketId: id, printerId: 'none' })).toMatchObject({ reason: 'not-found', field: 'printerId' });
    expect(await ask({ ticketId: id, deviceId: 'none' })).toMatchObject({ reason: 'not-found', field: 'deviceId' });
    expect(await ask({ ticketId: 'none', printerId })).toMatchObject({ reason: 'not-found', field: 'ticketId' });
  });

  test('a reprint comes from where the ticket was printed before, else from the first printer', async () => {
    const desk = await open();
    const { take, database, staff, printerId, branchId } = desk;
    const device = await pairedKiosk(desk);
    const job = async (id: string) => {
      const printed = await database.write((tx) => reprintTicket(tx, staff.a, id, address));
      if (!printed.ok) throw new Error(printed.reason);
      return database.read
        .selectFrom('print_jobs')
        .selectAll()
        .where('id', '=', printed.value.jobId)
        .executeTakeFirstOrThrow();
    };
    const [web, atKiosk] = [await take(), await take()];
    expect(await job(web.id)).toMatchObject({ printer_id: printerId, device_id: null, staff_id: staff.a.id });
    const asked = await database.write((tx) =>
      askToPrint(tx, { ticketId: atKiosk.id, branchId, deviceId: device.id, address, locale }),
    );
    if (!asked.ok) throw new Error(asked.reason);
    await database.write((tx) => endJob(tx, asked.value.jobId, 'paper-out'));
    expect(await job(atKiosk.id)).toMatchObject({ printer_id: null, device_id: device.id });
  });
});
