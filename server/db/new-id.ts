import { randomFillSync } from 'node:crypto';

const poolSize = 4096;
const randomBytes = 10;
const pool = Buffer.allocUnsafe(poolSize);
let used = poolSize;

/**
 * An unguessable id of 22 characters: 80 random bits behind the time in milliseconds, so that rows made together stand
 * together in an index.
 */
export function newId(now: number): string {
  if (used + randomBytes > poolSize) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.allocUnsafe(6 + randomBytes);
  bytes.writeUIntBE(now, 0, 6);
  pool.copy(bytes, 6, used, used + randomBytes);
  used += randomBytes;
  return bytes.toString('base64url');
}
