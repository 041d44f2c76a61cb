import { longDay } from '../../../pages/kit/dates.ts';
import { clockTime } from '../../../pages/kit/time.ts';
import type { BranchView } from '../../../shared/snapshots.ts';
import type { TicketFacts } from '../../../shared/ticket-paper.ts';
import { serviceDay, toInstant } from '../branches/branch-time.ts';

/** A ticket that shows every line of a template: what is seldom there is there as well. */
export function imaginedFacts({ name, timeZone }: BranchView, address: string, now: number): TicketFacts {
  return {
    branch: name,
    number: 'A012',
    service: 'Layanan Umum',
    priority: 'Lansia',
    journey: 'Pemeriksaan',
    date: longDay(serviceDay(timeZone, now), 'id'),
    time: clockTime(toInstant(now, timeZone), 'id'),
    ahead: '3',
    estimate: '10–20 menit',
    address,
  };
}
