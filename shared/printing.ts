import type { Instant } from './snapshots.ts';

/** Width in millimetres. */
export const papers = [58, 80] as const;
export type Paper = (typeof papers)[number];

/** What is known of a ticket's paper: the last time it was asked for. */
export const printStates = ['asked', 'printed', 'failed'] as const;
export type PrintState = (typeof printStates)[number];

/** `printing`: somebody has taken it up. */
export type PrintJobState = PrintState | 'printing';

/**
 * `no-answer`: took the bytes, or the connection, and said nothing; `interrupted`: the server or kiosk stopped on the
 * way; `refused`: the browser or the kiosk's printer would not.
 */
export const printProblems = [
  'unreachable',
  'no-answer',
  'paper-out',
  'cover-open',
  'printer-error',
  'interrupted',
  'refused',
] as const;
export type PrintProblem = (typeof printProblems)[number];

export interface TicketPrint {
  state: PrintState;
  problem: PrintProblem | null;
}

/** A network printer as the administrator sees it. */
export interface PrinterOverview {
  id: string;
  name: string;
  host: string;
  port: number;
  paper: Paper;
  reportsStatus: boolean;
  lastSeenAt: Instant | null;
  checkedAt: Instant | null;
  problem: PrintProblem | null;
}
