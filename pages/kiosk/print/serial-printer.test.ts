import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serialPrinter } from './serial-printer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Closed, as a port is before it is used; what leaves it is noted. */
class FakePort extends EventTarget implements SerialPort {
  writable: WritableStream<Uint8Array> | null = null;
  left: number[] = [];
  /** What happens to bytes, and to the rest of them when the stream is closed. */
  write: () => Promise<void> = async () => undefined;
  flush: () => Promise<void> = async () => undefined;

  async open(): Promise<void> {
    if (this.writable) throw new DOMException('The port is already open.', 'InvalidStateError');
    this.#renew();
  }

  async close(): Promise<void> {
    await this.writable?.abort();
    this.writable = null;
  }

  #renew(): void {
    this.writable = new WritableStream<Uint8Array>({
      write: async (bytes, { signal }) => {
        const aborted = new Promise((_, reject) => signal.addEventListener('abort', reject));
        await Promise.race([this.write(), aborted]);
        this.left.push(...bytes);
      },
      close: async () => {
        await this.flush();
        this.#renew();
      },
    });
  }
}

async function plugged(ports = [new FakePort()]) {
  const [port = new FakePort()] = ports;
  const requestPort = vi.fn(async () => port);
  const serial = Object.assign(new EventTarget(), { getPorts: async () => ports, requestPort });
  const changed = vi.fn();
  const printer = serialPrinter(serial, changed);
  await vi.advanceTimersByTimeAsync(0);
  /** An event of a port bubbles to where it hangs. */
  const tell = (type: 'connect' | 'disconnect') => {
    const event = new Event(type);
    Object.defineProperty(event, 'target', { value: port });
    serial.dispatchEvent(event);
    return vi.advanceTimersByTimeAsync(0);
  };
  return { printer, serial, port, ports, changed, tell };
}

const paper = new Uint8Array([1, 2, 3]);
const lost = () => Promise.reject(new DOMException('The device has been lost.', 'NetworkError'));

test('the one that was allowed before is used at once, and prints one paper after the other', async () => {
  const { printer, port } = await plugged();
  expect(printer.connected()).toBe(true);
  expect(await printer.send(paper)).toBeNull();
  expect(await printer.send(paper)).toBeNull();
  expect(port.left).toEqual([1, 2, 3, 1, 2, 3]);
});

test.each(['write', 'flush'] as const)('one that is gone when it is to %s has not printed', async (when) => {
  const { printer, port } = await plugged();
  port[when] = lost;
  expect(await printer.send(paper)).toBe('printer-error');
  expect(printer.connected()).toBe(false);
});

test('after a failure the line is opened anew, and prints again', async () => {
  const { printer, port } = await plugged();
  port.write = lost;
  await printer.send(paper);
  port.write = async () => undefined;
  expect(await printer.send(paper)).toBeNull();
  expect(port.left).toEqual([1, 2, 3]);
});

test('one that takes nothing is given up: the next paper comes, and not the one that was reported as failed', async () => {
  const { printer, port } = await plugged();
  port.write = () => new Promise(() => undefined);
  const sent = printer.send(paper);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await sent).toBe('no-answer');
  port.write = async () => undefined;
  expect(await printer.send(new Uint8Array([4]))).toBeNull();
  expect(port.left).toEqual([4]);
});

test('one that is unplugged cannot be reached, until it is plugged in again', async () => {
  const { printer, ports, port, changed, tell } = await plugged();
  ports.pop();
  await port.close();
  changed.mockReset();
  await tell('disconnect');
  expect(printer.connected()).toBe(false);
  expect(changed, 'the kiosk is told').toHaveBeenCalled();
  expect(await printer.send(paper)).toBe('unreachable');
  ports.push(port);
  await tell('connect');
  expect(printer.connected()).toBe(true);
  expect(await printer.send(paper)).toBeNull();
});

test('one is chosen in the technician’s menu; who chooses none may try again', async () => {
  const { printer, serial, port, changed } = await plugged([]);
  serial.requestPort.mockRejectedValueOnce(new DOMException('No port selected by the user.', 'NotFoundError'));
  await printer.connect();
  expect(printer.connected()).toBe(false);
  await printer.connect();
  expect(printer.connected()).toBe(true);
  expect(changed, 'the menu is told').toHaveBeenCalled();
  expect(await printer.send(paper)).toBeNull();
  expect(port.left).toEqual([1, 2, 3]);
});
