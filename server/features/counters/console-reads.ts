import type { BranchView, CounterChoices, StaffTicket } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { once } from '../../db/once.ts';
import { branchRules } from '../branches/branch-rules.ts';
import { deviceTroubles } from '../devices/device-trouble-snapshots.ts';
import { servicesOf } from '../services/service-snapshots.ts';
import { frontOfLine } from '../tickets/front-of-line-snapshots.ts';
import type { Line } from '../tickets/line-places.ts';
import { staffTicketQuery, staffTickets } from '../tickets/staff-ticket-snapshots.ts';
import { counterChoices } from './counter-choices-snapshots.ts';

/** How many of those who wait a console shows. */
export const waitingShown = 100;

const asIs = (id: string) => id;

/** Consoles that are made together, after a command that concerns all of them, read once what they have in common. */
export class ConsoleReads {
  readonly db: Queries;
  readonly now: number;
  readonly #waiting = new Map<string, Promise<StaffTicket[]>>();

  constructor(db: Queries, now: number) {
    this.db = db;
    this.now = now;
  }

  readonly rules = once((branchId: string) => branchRules(this.db, branchId), asIs);
  readonly troubles = once((branchId: string) => deviceTroubles(this.db, branchId, this.now), asIs);
  readonly services = once(
    (branch: BranchView) => servicesOf(this.db, branch, this.now, 'all'),
    ({ id }) => id,
  );
  readonly front = once(
    (line: Line) => frontOfLine(this.db, line, waitingShown),
    ({ serviceId }) => serviceId,
  );
  readonly choices: (branchId: string) => Promise<CounterChoices> = once(
    async (branchId: string) => counterChoices(this.db, branchId, await this.rules(branchId)),
    asIs,
  );

  /** In the order of their ids. */
  async waiting(ids: readonly string[], timeZone: string): Promise<StaffTicket[]> {
    const missing = ids.filter((id) => !this.#waiting.has(id));
    const reading = missing.length === 0 ? Promise.resolve([]) : this.#tickets(missing, timeZone);
    for (const id of missing) this.#waiting.set(id, reading);
    const parts = await Promise.all(new Set(ids.flatMap((id) => this.#waiting.get(id) ?? [])));
    const tickets = new Map(parts.flat().map((ticket) => [ticket.id, ticket]));
    return ids.flatMap((id) => tickets.get(id) ?? []);
  }

  async #tickets(ids: string[], timeZone: string): Promise<StaffTicket[]> {
    const rows = await staffTicketQuery(this.db).where('tickets.id', 'in', ids).execute();
    return staffTickets(this.db, rows, timeZone);
  }
}
