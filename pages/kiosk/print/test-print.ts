/** ESC/POS: initialise, a line of text, feed, cut. */
export const testPrint = (name: string): Uint8Array =>
  new Uint8Array([
    0x1b,
    0x40,
    ...new TextEncoder().encode(name.replace(/[^ -~]/g, '?')),
    0x0a,
    0x1b,
    0x64,
    5,
    0x1d,
    0x56,
    0,
  ]);
