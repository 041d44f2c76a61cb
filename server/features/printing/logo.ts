import { convertIndexedToRgb, type DecodedPng, decode, hasPngSignature } from 'fast-png';
import type { Queries } from '../../db/database.ts';
import { mediaBytes } from '../media/media-snapshots.ts';

/** A picture in red, green, blue and alpha, each of 8 bits. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** More would take more memory than a logo is worth. */
const pixelLimit = 4_000_000;

/** A picture that was uploaded, as printers need it; null when there is none, or it is no PNG that can be read. */
export async function logoPicture(db: Queries, mediaId: string | null): Promise<Picture | null> {
  if (mediaId === null) return null;
  const bytes = await mediaBytes(db, mediaId);
  return readPng(bytes);
}

export function readPng(bytes: Buffer): Picture | null {
  if (!hasPngSignature(bytes) || bytes.length < 24) return null;
  if (bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > pixelLimit) return null;
  try {
    return toPicture(decode(bytes));
  } catch {
    // That is how the library says that the file is broken; the ticket is printed without it.
    return null;
  }
}

function toPicture(png: DecodedPng): Picture {
  const { width, height } = png;
  const source = png.palette ? convertIndexedToRgb(png) : png.depth < 8 ? unpacked(png) : png.data;
  const channels = png.palette ? (png.palette[0]?.length ?? 3) : png.channels;
  const scale = png.depth === 16 ? 257 : 1;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = (channel: number) => (source[pixel * channels + channel] ?? 0) / scale;
    const gray = channels < 3;
    data.set([at(0), at(gray ? 0 : 1), at(gray ? 0 : 2), channels % 2 === 0 ? at(channels - 1) : 255], pixel * 4);
  }
  return { width, height, data };
}

/** Gray of 1, 2 or 4 bits, of which several share a byte; each row begins a new one. */
function unpacked({ width, height, data, depth }: DecodedPng): Uint8Array {
  const rowBytes = Math.ceil((width * depth) / 8);
  const most = 2 ** depth - 1;
  return Uint8Array.from({ length: width * height }, (_, pixel) => {
    const bit = (pixel % width) * depth;
    const byte = data[Math.floor(pixel / width) * rowBytes + (bit >> 3)] ?? 0;
    return (((byte >> (8 - depth - (bit & 7))) & most) * 255) / most;
  });
}
