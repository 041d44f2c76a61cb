import type { AttachedPrinter } from './attached-printer.ts';
import { within } from './time-limit.ts';

const patience = 15_000;

export async function usbPrinter(usb: Usb, changed: () => void): Promise<AttachedPrinter> {
  const { default: Printer } = await import('@point-of-sale/webusb-receipt-printer');
  const printer = new Printer();
  let connected = false;
  const failures = new Failures();
  printer.addEventListener('connected', (device) => {
    connected = true;
    void failures.watch(usb, device);
    changed();
  });
  printer.addEventListener('disconnected', () => {
    connected = false;
    changed();
  });

  const reconnect = async () => {
    const [known] = await usb.getDevices();
    if (known && !connected) await printer.reconnect(known);
  };
  const tryAgain = () => void reconnect().catch(changed);
  usb.addEventListener('connect', tryAgain);
  tryAgain();

  return {
    connected: () => connected,
    connect: () => printer.connect(),
    send: async (bytes) => {
      if (!connected) await within(patience, reconnect(), undefined).catch(() => undefined);
      if (!connected) return 'unreachable';
      failures.forget();
      const sent = printer.print(bytes).then(() => true);
      if (!(await within(patience, sent, false))) return 'no-answer';
      return failures.seen() ? 'printer-error' : null;
    },
  };
}

/** The library only writes to the console when a transfer fails; who waits for paper must hear of it. */
class Failures {
  #seen = false;

  forget(): void {
    this.#seen = false;
  }

  seen(): boolean {
    return this.#seen;
  }

  async watch(usb: Usb, { vendorId, productId, serialNumber }: UsbReceiptPrinter): Promise<void> {
    const device = (await usb.getDevices()).find(
      (known) => known.vendorId === vendorId && known.productId === productId && known.serialNumber === serialNumber,
    );
    if (!device) return;
    const transfer = device.transferOut.bind(device);
    device.transferOut = async (endpoint, bytes) => {
      try {
        const result = await transfer(endpoint, bytes);
        if (result.status !== 'ok') this.#seen = true;
        return result;
      } catch (error) {
        this.#seen = true;
        throw error;
      }
    };
  }
}
