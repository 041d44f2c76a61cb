import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { BranchView, TicketView } from '../../../shared/snapshots.ts';
import type { Database } from '../../db/database.ts';
import { GuessLimit } from '../../web/guess-limits.ts';
import { parsePhone } from '../visitors/visitor-details.ts';
import { ticketsOfPhone } from './ticket-snapshots.ts';

export type PhoneLookup = (branch: BranchView, phone: string, address: string) => Promise<Result<TicketView[]>>;

/** Today's tickets of a phone. Whoever tries numbers finds none most of the time, and is stopped by that. */
export function phoneLookup({ read, now }: Database): PhoneLookup {
  const misses = new GuessLimit({ wrongGuesses: 30, perSeconds: 600 });
  return async (branch, input, address) => {
    const refused = await misses.check(address);
    if (refused) return refused;
    const phone = parsePhone(input);
    if (!phone.ok) return phone;
    if (phone.value === null) return refuse('phone-invalid', { field: 'phone' });
    const tickets = await ticketsOfPhone(read, branch, phone.value, now());
    if (tickets.length === 0) await misses.wrong(address);
    return ok(tickets);
  };
}
