import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { newId } from '../db/new-id.ts';
import { qrCode } from './qr-code.ts';

const scale = 4;

/** What a phone's camera finds in the path, drawn on white. */
function read({ size, path }: { size: number; path: string }): string | undefined {
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, left, top, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let y = Number(top) * scale; y < (Number(top) + 1) * scale; y++) {
      for (let x = Number(left) * scale; x < (Number(left) + Number(width)) * scale; x++) {
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
      }
    }
  }
  return jsqr.default(pixels, side, side)?.data;
}

test('addresses of any length are read back', () => {
  for (let n = 0; n < 40; n++) {
    const address = `https://${'antrian.'.repeat(n % 8)}example.id/t/${newId(Date.now())}`;
    expect(read(qrCode(address))).toBe(address);
  }
});

test('four modules on each side stay free', () => {
  const { size, path } = qrCode('http://127.0.0.1:3000/t/1');
  const boxes = Array.from(path.matchAll(/M(\d+) (\d+)h(\d+)/g), ([, x, y, width]) => [
    Number(x),
    Number(y),
    Number(width),
  ]);
  expect(Math.min(...boxes.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4);
  expect(Math.max(...boxes.map(([x = 0, , width = 0]) => x + width))).toBe(size - 4);
});
