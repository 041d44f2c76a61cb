/** What we use of a library that comes without types, and of two interfaces that TypeScript does not know yet. */
interface UsbReceiptPrinter {
  vendorId?: number;
  productId?: number;
  serialNumber?: string;
}

declare module '@point-of-sale/webusb-receipt-printer' {
  export default class WebUSBReceiptPrinter {
    /** Asks which one; must follow from a touch. */
    connect(): Promise<void>;
    /** One that was allowed before. */
    reconnect(device: UsbReceiptPrinter): Promise<void>;
    print(bytes: Uint8Array): Promise<void>;
    addEventListener(event: 'connected', listener: (device: UsbReceiptPrinter) => void): void;
    addEventListener(event: 'disconnected', listener: () => void): void;
  }
}

interface UsbDevice extends UsbReceiptPrinter {
  transferOut(endpoint: number, bytes: BufferSource): Promise<{ status: string }>;
}

interface Usb extends EventTarget {
  getDevices(): Promise<UsbDevice[]>;
}

interface SerialPort extends EventTarget {
  open(options: { baudRate: number }): Promise<void>;
  close(): Promise<void>;
  /** Null while it is closed, and when it failed for good; a new one after the last was closed. */
  readonly writable: WritableStream<Uint8Array> | null;
}

interface Serial extends EventTarget {
  /** Those that were allowed before. */
  getPorts(): Promise<SerialPort[]>;
  requestPort(): Promise<SerialPort>;
}

interface Navigator {
  usb?: Usb;
  serial?: Serial;
}
