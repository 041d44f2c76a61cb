import type { PrintProblem } from '../../../shared/printing.ts';
import type { AttachedPrinter } from './attached-printer.ts';
import { within } from './time-limit.ts';

const patience = 15_000;
const closing = 2_000;
/** As receipt printers are delivered. */
const baudRate = 9600;

/** A printer on a serial line, or on USB that acts as one. */
export function serialPrinter(serial: Serial, changed: () => void): AttachedPrinter {
  let open: SerialPort | null = null;
  const use = (port: SerialPort | null) => {
    open = port;
    changed();
  };
  const reconnect = async () => {
    const [known] = await serial.getPorts();
    if (!known || open) return;
    await known.open({ baudRate });
    use(known);
  };
  // What cannot be opened now is tried again with the next ticket.
  const tryAgain = () => void reconnect().catch(changed);
  serial.addEventListener('connect', tryAgain);
  serial.addEventListener('disconnect', ({ target }) => {
    if (target === open) use(null);
  });
  tryAgain();

  return {
    connected: () => open !== null,
    connect: async () => {
      const chosen = await serial.requestPort().catch(() => null);
      if (!chosen || chosen === open) return;
      await chosen.open({ baudRate }).then(() => use(chosen), changed);
    },
    send: async (bytes) => {
      if (!open) await within(patience, reconnect(), undefined).catch(() => undefined);
      const port = open;
      if (!port) return 'unreachable';
      const problem = await transmit(port, bytes);
      if (problem) {
        // Drops what has not left, so that it does not come out later. The next ticket opens the line anew.
        await within(closing, port.close(), undefined).catch(() => undefined);
        use(null);
      }
      return problem;
    },
  };
}

/** Null once the last byte has left: a stream that is closed waits for that, one that was written to does not. */
async function transmit(port: SerialPort, bytes: Uint8Array): Promise<PrintProblem | null> {
  const writer = port.writable?.getWriter();
  if (!writer) return 'unreachable';
  const sent = writer
    .write(bytes)
    .then(() => writer.close())
    .then(() => true);
  try {
    return (await within(patience, sent, false)) ? null : 'no-answer';
  } catch {
    return 'printer-error';
  } finally {
    writer.releaseLock();
  }
}
