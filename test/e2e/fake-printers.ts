export interface FakeDialogue {
  printed: string[];
}

/** Runs in the page and in its frames: prints are noted at the top. */
export function fakePrintDialogue(): void {
  const top = window.top as unknown as FakeDialogue;
  top.printed ??= [];
  window.print = () => {
    top.printed.push(document.body.textContent ?? '');
    setTimeout(() => dispatchEvent(new Event('afterprint')), 50);
  };
}

export interface FakePrinter {
  /** What came out, transfer by transfer. */
  sent: number[][];
  fails: boolean;
}

/** Runs in the page: a printer that was allowed before, and takes whatever it is sent. */
export function fakeUsbPrinter(): void {
  const record = Object.assign(window as unknown as FakePrinter, { sent: [] as number[][], fails: false });
  const alternate = { endpoints: [{ direction: 'out', endpointNumber: 1 }] };
  const printer = {
    vendorId: 0x04b8,
    productId: 1,
    serialNumber: 'one',
    productName: 'Printer',
    configuration: { interfaces: [{ interfaceNumber: 0, alternate }] },
    open: async () => undefined,
    selectConfiguration: async () => undefined,
    claimInterface: async () => undefined,
    reset: async () => undefined,
    transferOut: async (_endpoint: number, bytes: Uint8Array) => {
      if (record.fails) throw new DOMException('The transfer failed.', 'NetworkError');
      record.sent.push([...bytes]);
      return { status: 'ok' };
    },
  };
  const bus = Object.assign(new EventTarget(), {
    getDevices: async () => [printer],
    requestDevice: async () => printer,
  });
  Object.defineProperty(navigator, 'usb', { value: bus, configurable: true });
}

/** Runs in the page: as the printer on USB, on a serial line. */
export function fakeSerialPrinter(): void {
  const record = Object.assign(window as unknown as FakePrinter, { sent: [] as number[][], fails: false });
  let taken: number[] = [];
  const port = Object.assign(new EventTarget(), {
    writable: null as WritableStream<Uint8Array> | null,
    open: async () => renew(),
    close: async () => {
      await port.writable?.abort();
      port.writable = null;
    },
  });
  function renew(): void {
    taken = [];
    port.writable = new WritableStream<Uint8Array>({
      write: (bytes) => {
        if (record.fails) throw new DOMException('The device has been lost.', 'NetworkError');
        taken.push(...bytes);
      },
      close: () => {
        record.sent.push(taken);
        renew();
      },
    });
  }
  const bus = Object.assign(new EventTarget(), { getPorts: async () => [port], requestPort: async () => port });
  Object.defineProperty(navigator, 'serial', { value: bus, configurable: true });
}
