import { encode } from 'uqr';

/** Free modules on each side, as the standard asks for. */
const quietZone = 4;
/**
 * Readers take any of the eight masks. Trying which of them looks best is seven eighths of the work, on each page of a
 * ticket.
 */
const maskPattern = 2;

/** A QR code as one SVG path with a box for each run of dark modules; the size is with the quiet zone. */
export function qrCode(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 0, maskPattern });
  const path = data.flatMap((row, y) => darkRuns(row).map(([x, width]) => box(x + quietZone, y + quietZone, width)));
  return { size: size + 2 * quietZone, path: path.join('') };
}

const box = (x: number, y: number, width: number) => `M${x} ${y}h${width}v1h-${width}z`;

/** Where each begins and how long it is. */
function darkRuns(row: boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, x)) {
    const end = row.indexOf(false, x);
    const width = (end < 0 ? row.length : end) - x;
    runs.push([x, width]);
    x += width;
  }
  return runs;
}
