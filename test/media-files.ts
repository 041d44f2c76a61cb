import { randomBytes } from 'node:crypto';
import { encode } from 'fast-png';

/** A real picture; of noise, so that it is as large as it looks. */
export function png(side = 8): Buffer {
  const data = randomBytes(side * side * 3);
  return Buffer.from(encode({ width: side, height: side, data, channels: 3 }));
}

const box = (name: string, content: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
};

/** The boxes of an MP4, with its table of contents behind `bytes` of content; nothing that could be played. */
export function mp4(bytes: number, { contents = true } = {}): Buffer {
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isommp42', 'latin1')),
    box('mdat', Buffer.alloc(bytes, 7)),
    ...(contents ? [box('moov', Buffer.alloc(32))] : []),
  ]);
}
