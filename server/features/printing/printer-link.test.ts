import { describe, expect, test } from 'vitest';
import { type Mode, PrinterEmulator } from '../../../test/printer-emulator/printer.ts';
import { checkPrinter, type Patience, sendToPrinter } from './printer-link.ts';

const patience: Patience = { connect: 1000, answer: 150, write: 300 };
const ticket = Buffer.from('\x1b@A012\n\x1dV\x01');

async function printer(mode: Mode, reportsStatus = true) {
  const emulator = await PrinterEmulator.start();
  emulator.mode = mode;
  return { emulator, address: { host: '127.0.0.1', port: emulator.port, reportsStatus } };
}

describe('a printer on the network', () => {
  test('takes a ticket, whole and once', async () => {
    const { emulator, address } = await printer('ok');
    expect(await sendToPrinter(address, ticket, patience)).toBeNull();
    await expect.poll(() => emulator.jobs).toEqual([ticket]);
  });

  test.each([
    ['paper-out', 'paper-out'],
    ['cover-open', 'cover-open'],
    ['error', 'printer-error'],
    ['silent', 'no-answer'],
    ['deaf', 'no-answer'],
  ] as const)('that is %s is found %s before anything is sent', async (mode, problem) => {
    const { emulator, address } = await printer(mode);
    expect(await sendToPrinter(address, ticket, patience)).toBe(problem);
    expect(await checkPrinter(address, patience)).toBe(problem);
    expect(emulator.jobs).toEqual([]);
  });

  test('that hangs up in the middle has not printed', async () => {
    const { address } = await printer('cuts');
    expect(await sendToPrinter(address, ticket, patience)).toBe('no-answer');
  });

  test('that runs out of paper while it prints has not printed', async () => {
    const { emulator, address } = await printer('ok');
    emulator.whenPrinted = () => {
      emulator.mode = 'paper-out';
    };
    expect(await sendToPrinter(address, ticket, patience)).toBe('paper-out');
  });

  test('that cannot say how it is has printed what it took', async () => {
    const { emulator, address } = await printer('silent', false);
    expect(await sendToPrinter(address, ticket, patience)).toBeNull();
    await expect.poll(() => emulator.jobs).toEqual([ticket]);
  });

  test('that takes nothing is given up, even when it was not to say how it is', async () => {
    const { address } = await printer('deaf', false);
    // More than the network holds by itself.
    expect(await sendToPrinter(address, Buffer.alloc(32_000_000), patience)).toBe('no-answer');
  });

  test('that is off is unreachable', async () => {
    const { emulator, address } = await printer('ok');
    await emulator.stop();
    expect(await sendToPrinter(address, ticket, patience)).toBe('unreachable');
  });

  test('has one connection at a time, whoever wants something', async () => {
    const { emulator, address } = await printer('ok');
    await Promise.all([
      sendToPrinter(address, ticket, patience),
      checkPrinter(address, patience),
      sendToPrinter(address, ticket, patience),
    ]);
    expect(emulator.connections).toBe(3);
    expect(emulator.mostAtOnce).toBe(1);
  });
});
