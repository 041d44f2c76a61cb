import { hash, verify } from '@node-rs/argon2';

export const passwordMinimum = 8;
export const passwordMaximum = 200;

/** Argon2id with the parameters OWASP recommends (19 MiB, 2 passes, 1 lane). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

let decoy: Promise<string> | undefined;

/** Takes as long for an account that does not exist, so that the answer's time does not tell which exist. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash !== undefined;
}
