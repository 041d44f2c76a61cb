import { imageSize } from 'image-size';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';

/** Pixels a side: more than two 4K screens beside each other, and still within what a television can decode. */
const sideLimit = 8192;

/** Whether a picture that begins well also has a size and an end. */
export function checkPicture(bytes: Buffer, type: string): Result<null> {
  const size = dimensions(bytes);
  if (!size || size.width === 0 || size.height === 0) return refuse('file-broken');
  if (Math.max(size.width, size.height) > sideLimit) return refuse('too-large');
  return endings[type]?.(bytes) === false ? refuse('file-broken') : ok(null);
}

function dimensions(bytes: Buffer): { width: number; height: number } | null {
  try {
    return imageSize(bytes);
  } catch {
    // That is how the library says that it found none.
    return null;
  }
}

/** Whether the whole picture is there; what cameras append behind its end does not matter. */
const endings: Record<string, (bytes: Buffer) => boolean> = {
  'image/png': hasPngEnd,
  'image/jpeg': hasJpegEnd,
  'image/gif': hasGifEnd,
  'image/webp': (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length,
  'image/avif': hasWholeBoxes,
};

/** Some programs fill the file up with zeros. */
function hasGifEnd(bytes: Buffer): boolean {
  let last = bytes.length - 1;
  while (bytes[last] === 0) last--;
  return bytes[last] === 0x3b;
}

/** Chunk by chunk: length, name, content, check sum. */
function hasPngEnd(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}

const jpegEnd = 0xd9;
const jpegScan = 0xda;

/** Segment by segment; the data of a scan has no length and ends at the next marker. */
function hasJpegEnd(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff) return false;
    if (marker === jpegEnd) return true;
    at += 2 + bytes.readUInt16BE(at + 2);
    if (marker === jpegScan) at = nextMarker(bytes, at);
  }
  return bytes[at] === 0xff && bytes[at + 1] === jpegEnd;
}

function nextMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    const isData = next === 0 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}

/** Box by box: length, name, content. */
function hasWholeBoxes(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    // 0: as far as the file goes.
    if (length === 0) return true;
    if (length < 8) return false;
    at += length;
  }
  return at === bytes.length;
}
