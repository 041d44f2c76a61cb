export interface ByteRange {
  first: number;
  last: number;
}

/**
 * The part of a file that a `Range` header asks for; null: all of it, since there is no header, or none that needs to be
 * followed (another unit, several parts); `outside`: there is no such part.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'outside' | null {
  const [, from = '', until = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && until === '') return null;
  const first = from === '' ? Math.max(size - Number(until), 0) : Number(from);
  const last = from === '' || until === '' ? size - 1 : Math.min(Number(until), size - 1);
  if (from !== '' && until !== '' && Number(until) < first) return null;
  return first >= size || (from === '' && Number(until) === 0) ? 'outside' : { first, last };
}
