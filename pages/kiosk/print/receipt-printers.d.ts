/** What we use of two libraries that come without types, and of two interfaces that TypeScript does not know yet. */
interface ReceiptPrinterDevice {
  vendorId?: number | null;
  productId?: number | null;
  serialNumber?: string | null;
}

interface ReceiptPrinter {
  /** Asks which one; must follow from a touch. */
  connect(): Promise<void>;
  /** One that was allowed before. */
  reconnect(device: ReceiptPrinterDevice): Promise<void>;
  print(bytes: Uint8Array): Promise<void>;
  addEventListener(event: 'connected', listener: (device: ReceiptPrinterDevice) => void): void;
  addEventListener(event: 'disconnected', listener: () => void): void;
}

declare module '@point-of-sale/webusb-receipt-printer' {
  export default class WebUSBReceiptPrinter implements ReceiptPrinter {
    connect(): Promise<void>;
    reconnect(device: ReceiptPrinterDevice): Promise<void>;
    print(bytes: Uint8Array): Promise<void>;
    addEventListener(event: 'connected', listener: (device: ReceiptPrinterDevice) => void): void;
    addEventListener(event: 'disconnected', listener: () => void): void;
  }
}

declare module '@point-of-sale/webserial-receipt-printer' {
  export { default } from '@point-of-sale/webusb-receipt-printer';
}

interface UsbDevice extends ReceiptPrinterDevice {
  transferOut(endpoint: number, bytes: BufferSource): Promise<{ status: string }>;
}

interface SerialPort {
  getInfo(): { usbVendorId?: number; usbProductId?: number };
}

interface Navigator {
  usb?: EventTarget & { getDevices(): Promise<UsbDevice[]> };
  serial?: EventTarget & { getPorts(): Promise<SerialPort[]> };
}
