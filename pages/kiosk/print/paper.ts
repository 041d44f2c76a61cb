import type { KioskTicket } from '../../../shared/snapshots.ts';

/** How it stands with a visitor's paper. */
export type Paper = 'none' | 'printing' | 'printed' | 'failed';

export function paperOf(print: Pick<NonNullable<KioskTicket['print']>, 'state'> | null): Paper {
  if (!print) return 'none';
  return print.state === 'printed' || print.state === 'failed' ? print.state : 'printing';
}

/** Seconds for which a ticket is shown: longer where the screen is all that there is. */
export const shownFor = (paper: Paper, returnAfter: number): number =>
  paper === 'printed' ? returnAfter : Math.max(returnAfter * 2, returnAfter + 18);
