import { ok, type Result, refuse } from '../../../shared/refusal.ts';

const boxLimit = 64;
const longHead = 16;

/**
 * Whether an MP4 has its table of contents, whole: without it, as in a recording or copy that was cut short, no browser
 * plays it. Whether a browser knows its codecs only a browser can tell.
 */
export async function checkVideo(
  size: number,
  read: (first: number, length: number) => Promise<Buffer>,
): Promise<Result<null>> {
  let at = 0;
  for (let box = 0; box < boxLimit && at + longHead <= size; box++) {
    const head = await read(at, longHead);
    const short = head.readUInt32BE(0);
    // 0: as far as the file goes; 1: the length is a long one.
    const length = short === 0 ? size - at : short === 1 ? Number(head.readBigUInt64BE(8)) : short;
    if (head.toString('latin1', 4, 8) === 'moov') return at + length <= size ? ok(null) : refuse('file-broken');
    if (length < 8) return refuse('file-broken');
    at += length;
  }
  return refuse('file-broken');
}
