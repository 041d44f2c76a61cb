import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { BranchView, TicketView } from '../../../shared/snapshots.ts';
import type { Database } from '../../db/database.ts';
import { GuessLimit } from '../../web/guess-limits.ts';
import { parsePhone } from '../visitors/visitor-details.ts';
import { ticketsOfPhone } from './ticket-snapshots.ts';

export type PhoneLookup = (branch: BranchView, phone: string, address: string) => Promise<Result<TicketView[]>>;

/** Today's tickets of a phone. Whoever tries numbers finds none most of the time, and is stopped by that. */
export function phoneLookup(database: Database): PhoneLookup {
  const { read, now } = database;
  const limit = new GuessLimit(database, { of: 'phone', wrong: 30, perSeconds: 600 });
  const lookUp = async (branch: BranchView, input: string): Promise<Result<TicketView[]>> => {
    const phone = parsePhone(input);
    if (!phone.ok) return phone;
    if (phone.value === null) return refuse('phone-invalid', { field: 'phone' });
    return ok(await ticketsOfPhone(read, branch, phone.value, now()));
  };
  return (branch, input, address) =>
    limit.attempt(
      address,
      () => lookUp(branch, input),
      (result) => result.ok && result.value.length === 0,
    );
}
