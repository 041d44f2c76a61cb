import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { readPng } from './logo.ts';

const png = (channels: number, data: number[], depth: 8 | 16 = 8) =>
  Buffer.from(
    encode({
      width: 2,
      height: 1,
      channels,
      depth,
      data: depth === 16 ? Uint16Array.from(data) : Uint8Array.from(data),
    }),
  );

/** As programs for drawing save a logo: fewer bits than a byte a dot, or colours from a table. */
function packedPng(type: 0 | 3, depth: number, rows: number[][], palette?: number[]): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(2, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([depth, type], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    chunk('IDAT', deflateSync(Buffer.from(rows.flatMap((row) => [0, ...row])))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a logo', () => {
  test.each([
    ['gray', png(1, [0, 200]), [0, 0, 0, 255, 200, 200, 200, 255]],
    ['gray with holes', png(2, [0, 255, 200, 0]), [0, 0, 0, 255, 200, 200, 200, 0]],
    ['coloured', png(3, [1, 2, 3, 4, 5, 6]), [1, 2, 3, 255, 4, 5, 6, 255]],
    ['coloured with holes', png(4, [1, 2, 3, 4, 5, 6, 7, 8]), [1, 2, 3, 4, 5, 6, 7, 8]],
    ['finer than 8 bits', png(1, [0, 65_535], 16), [0, 0, 0, 255, 255, 255, 255, 255]],
    ['black and white', packedPng(0, 1, [[0b0100_0000]]), [0, 0, 0, 255, 255, 255, 255, 255]],
    ['from a table', packedPng(3, 1, [[0b0100_0000]], [9, 8, 7, 6, 5, 4]), [9, 8, 7, 255, 6, 5, 4, 255]],
  ])('that is %s', (_, bytes, expected) => {
    expect([...(readPng(bytes)?.data ?? [])]).toEqual(expected);
  });

  test.each([
    ['no PNG', Buffer.from('GIF89a, and so on, long enough')],
    ['empty', Buffer.alloc(0)],
    ['cut off', png(1, [0, 200]).subarray(0, 40)],
    ['larger than memory', largeHead()],
  ])('that is %s is left out', (_, bytes) => {
    expect(readPng(bytes)).toBeNull();
  });
});

function largeHead(): Buffer {
  const bytes = png(1, [0, 200]);
  bytes.writeUInt32BE(100_000, 16);
  bytes.writeUInt32BE(100_000, 20);
  return bytes;
}
