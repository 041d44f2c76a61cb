import { createHash } from 'node:crypto';

/**
 * How many rows there are and the sum of their hashes, modulo 2^64: the same on both sides whatever the order in which
 * they are read, and another one if any value of any row is another.
 */
export class ContentSum {
  #rows = 0;
  #sum = 0n;

  add(columns: readonly string[], row: Record<string, unknown>): void {
    const text = JSON.stringify(columns.map((column) => canonical(row[column])));
    this.#sum = BigInt.asUintN(64, this.#sum + createHash('sha256').update(text).digest().readBigUInt64BE());
    this.#rows += 1;
  }

  get rows(): number {
    return this.#rows;
  }

  toString(): string {
    return `${this.#rows} ${this.#sum.toString(16)}`;
  }
}

function canonical(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return `bytes ${createHash('sha256').update(value).digest('hex')}`;
  return typeof value === 'bigint' ? Number(value) : value;
}
