import type { PrintProblem } from '../../../shared/printing.ts';
import { within } from './time-limit.ts';

const patience = 15_000;

/** A printer that hangs on this kiosk. */
export interface AttachedPrinter {
  connected: () => boolean;
  /** Asks which one; must follow from a touch. */
  connect: () => Promise<void>;
  send: (bytes: Uint8Array) => Promise<PrintProblem | null>;
}

/** Null where the browser has no way to it, for instance on a page without https. */
export async function attachedPrinter(way: 'usb' | 'serial', changed: () => void): Promise<AttachedPrinter | null> {
  const bus = way === 'usb' ? navigator.usb : navigator.serial;
  if (!bus) return null;
  const { default: Printer } =
    way === 'usb'
      ? await import('@point-of-sale/webusb-receipt-printer')
      : await import('@point-of-sale/webserial-receipt-printer');
  const printer: ReceiptPrinter = new Printer();
  let connected = false;
  const failures = new Failures();
  printer.addEventListener('connected', (device) => {
    connected = true;
    if (way === 'usb') void failures.watch(device);
    changed();
  });
  printer.addEventListener('disconnected', () => {
    connected = false;
    changed();
  });

  // The one that was allowed before, now and whenever it is switched on again.
  const reconnect = async () => {
    const known = await allowedBefore(way);
    if (known && !connected) await printer.reconnect(known);
  };
  const tryAgain = () => void reconnect().catch(() => changed());
  bus.addEventListener('connect', tryAgain);
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

async function allowedBefore(way: 'usb' | 'serial'): Promise<ReceiptPrinterDevice | null> {
  if (way === 'usb') return (await navigator.usb?.getDevices())?.[0] ?? null;
  const info = (await navigator.serial?.getPorts())?.[0]?.getInfo();
  return info ? { vendorId: info.usbVendorId ?? null, productId: info.usbProductId ?? null } : null;
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

  async watch({ vendorId, productId, serialNumber }: ReceiptPrinterDevice): Promise<void> {
    const devices = (await navigator.usb?.getDevices()) ?? [];
    const device = devices.find(
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
