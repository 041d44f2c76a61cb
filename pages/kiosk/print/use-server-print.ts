import { useEffect, useState } from 'preact/hooks';
import type { KioskTicket } from '../../../shared/snapshots.ts';
import { printOf } from './job-requests.ts';

const every = 700;
/** Nobody waits longer for paper that may never come. */
const patience = 20_000;

/** How it stands with a paper that the server prints; null: as it was told with the ticket. */
export function useServerPrint(taken: KioskTicket | null): Pick<NonNullable<KioskTicket['print']>, 'state'> | null {
  const [print, setPrint] = useState<Pick<NonNullable<KioskTicket['print']>, 'state'> | null>(null);
  const ticketId = taken?.print ? taken.ticket.id : null;
  useEffect(() => {
    setPrint(null);
    if (ticketId === null) return;
    let timer = 0;
    const until = performance.now() + patience;
    const look = async () => {
      const found = await printOf(ticketId).catch(() => null);
      if (timer < 0) return;
      if (found) setPrint(found);
      if (found?.state === 'printed' || found?.state === 'failed') return;
      if (performance.now() > until) setPrint({ state: 'failed' });
      else timer = window.setTimeout(look, every);
    };
    timer = window.setTimeout(look, every);
    return () => {
      clearTimeout(timer);
      timer = -1;
    };
  }, [ticketId]);
  return print;
}
