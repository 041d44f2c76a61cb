import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';

export const passwordMinimum = 8;
export const passwordMaximum = 200;

/** Argon2id with the parameters OWASP recommends (19 MiB, 2 passes, 1 lane). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of the four threads on which they work others need some: what is committed goes through them to the disk. */
const atOnce = pLimit(2);

export function hashPassword(password: string): Promise<string> {
  return atOnce(() => hash(password, parameters));
}

let decoy: Promise<string> | undefined;

/** Takes as long for an account that does not exist, so that the answer's time does not tell which exist. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const expected = passwordHash ?? (await decoy);
  const matches = await atOnce(() => verify(expected, password));
  return matches && passwordHash !== undefined;
}
