import type { PrintProblem } from '../../../shared/printing.ts';

/** DLE EOT n: answered at once, in one byte, even by a printer that is stuck. 1: printer, 2: offline, 3: error, 4: paper. */
export const statusRequests = [1, 2, 3, 4] as const;
export const statusRequest = Buffer.from(statusRequests.flatMap((n) => [0x10, 0x04, n]));

/** Fixed bits of such an answer, by which it can be told from anything else. */
export const isStatus = (byte: number): boolean => (byte & 0b1001_0011) === 0b0001_0010;

const offline = 0x08;
const coverOpen = 0x04;
const stoppedWithoutPaper = 0x20;
const error = 0x40;
const anyError = 0x6c;
const paperEnd = 0x60;

/** The answers to `statusRequest`, in its order. */
export function problemOfStatus([
  printer = 0,
  cause = 0,
  errors = 0,
  paper = 0,
]: readonly number[]): PrintProblem | null {
  if (paper & paperEnd || cause & stoppedWithoutPaper) return 'paper-out';
  if (cause & coverOpen) return 'cover-open';
  if (cause & error || errors & anyError || printer & offline) return 'printer-error';
  return null;
}
