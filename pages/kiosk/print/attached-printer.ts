import type { PrintProblem } from '../../../shared/printing.ts';
import { serialPrinter } from './serial-printer.ts';
import { usbPrinter } from './usb-printer.ts';

/** A printer that hangs on this kiosk: the one that was allowed before, now and whenever it is switched on again. */
export interface AttachedPrinter {
  connected: () => boolean;
  /** Asks which one; must follow from a touch. */
  connect: () => Promise<void>;
  send: (bytes: Uint8Array) => Promise<PrintProblem | null>;
}

/** Null where the browser has no way to it, for instance on a page without https. */
export async function attachedPrinter(way: 'usb' | 'serial', changed: () => void): Promise<AttachedPrinter | null> {
  const { usb, serial } = navigator;
  if (way === 'usb') return usb ? usbPrinter(usb, changed) : null;
  return serial ? serialPrinter(serial, changed) : null;
}
