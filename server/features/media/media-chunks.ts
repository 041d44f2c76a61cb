/** Bytes; each chunk of a file but the last has as many. */
export const chunkSize = 256 * 1024;

/** The same bytes in pieces of one size, however they came. Of no bytes: nothing. */
export async function* chunked(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const piece of source) {
    waiting.push(piece);
    length += piece.length;
    while (length >= chunkSize) {
      const bytes = Buffer.concat(waiting);
      yield bytes.subarray(0, chunkSize);
      waiting = [bytes.subarray(chunkSize)];
      length -= chunkSize;
    }
  }
  if (length > 0) yield Buffer.concat(waiting);
}
