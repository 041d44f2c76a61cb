import { randomInt } from 'node:crypto';

/** How long a code can be typed in. */
export const codeLife = 10 * 60_000;
/** A code that somebody has just read must not end while they type it: the screen asks for the next one this much earlier. */
export const codeLead = 2 * 60_000;
/** Until then a code that has ended is known as one. */
export const codeMemory = 60 * 60_000;

export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** As it was typed: `123 456` and `123-456` are the same. Null where it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/[\s.-]/g, '');
  return /^\d{6}$/.test(code) ? code : null;
}
