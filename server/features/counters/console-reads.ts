import type { BranchView, CounterChoices, ServiceRef, StaffTicket } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { once } from '../../db/once.ts';
import { branchRules } from '../branches/branch-rules.ts';
import { serviceDay } from '../branches/branch-time.ts';
import { deviceTroubles } from '../devices/device-trouble-snapshots.ts';
import { priorityClassSettings } from '../priority-classes/priority-class-snapshots.ts';
import { servicesOf } from '../services/service-snapshots.ts';
import { type FrontOfLine, firstOfClasses } from '../tickets/front-of-line-snapshots.ts';
import type { Line } from '../tickets/line-places.ts';
import { staffTicketQuery, staffTickets } from '../tickets/staff-ticket-snapshots.ts';
import { sentToCounters } from '../tickets/waiting-snapshots.ts';
import { counterChoices } from './counter-choices-snapshots.ts';
import {
  countersBeside,
  type FoundCounter,
  heldInBranch,
  servicesOfCounters,
  ticketsAtCounters,
} from './counters-of-branch.ts';

/** How many of those who wait a console shows. */
export const waitingShown = 100;

const asIs = (id: string) => id;
const branchKey = ({ id }: BranchView) => id;

/** Consoles that are made together, after a command that concerns all of them, read once what they have in common. */
export class ConsoleReads {
  readonly db: Queries;
  readonly now: number;
  readonly #waiting = new Map<string, Promise<StaffTicket[]>>();
  readonly #counters = new Map<string, FoundCounter>();

  constructor(db: Queries, now: number) {
    this.db = db;
    this.now = now;
  }

  readonly rules = once((branchId: string) => branchRules(this.db, branchId), asIs);
  readonly troubles = once((branchId: string) => deviceTroubles(this.db, branchId, this.now), asIs);
  readonly services = once((branch: BranchView) => servicesOf(this.db, branch, this.now, 'all'), branchKey);
  readonly served = once((branchId: string) => servicesOfCounters(this.db, branchId), asIs);
  readonly atCounters = once((branch: BranchView) => ticketsAtCounters(this.db, branch), branchKey);
  readonly held = once((branch: BranchView) => heldInBranch(this.db, branch, this.#day(branch)), branchKey);
  readonly sent = once((branch: BranchView) => sentToCounters(this.db, branch.id, this.#day(branch)), branchKey);
  readonly #classes = once((branchId: string) => priorityClassSettings(this.db, branchId), asIs);
  readonly choices: (branchId: string) => Promise<CounterChoices> = once(
    async (branchId: string) => counterChoices(this.db, branchId, await this.rules(branchId)),
    asIs,
  );

  readonly #fronts = once(
    (line: Line) => this.#classes(line.branchId).then((all) => firstOfClasses(this.db, line, all, waitingShown)),
    ({ serviceId }) => serviceId,
  );

  /** Of the line of a service, without those sent to one counter. */
  async front(branch: BranchView, { id: serviceId, waiting }: ServiceRef & { waiting: number }): Promise<FrontOfLine> {
    const sent = [...(await this.sent(branch)).values()].flat();
    const bound = sent.filter((ticket) => ticket.serviceId === serviceId).length;
    // Somebody may have been sent on between the two readings.
    const total = Math.max(0, waiting - bound);
    const line = { branchId: branch.id, serviceId, day: this.#day(branch) };
    return { tickets: total > 0 ? await this.#fronts(line) : [], total };
  }

  #day({ timeZone }: BranchView): string {
    return serviceDay(timeZone, this.now);
  }

  async counter(id: string): Promise<FoundCounter | undefined> {
    if (!this.#counters.has(id)) {
      for (const counter of await countersBeside(this.db, id)) this.#counters.set(counter.id, counter);
    }
    return this.#counters.get(id);
  }

  /** In the order of their ids. */
  async waiting(ids: readonly string[], timeZone: string): Promise<StaffTicket[]> {
    const missing = ids.filter((id) => !this.#waiting.has(id));
    if (missing.length > 0) {
      const reading = this.#tickets(missing, timeZone);
      for (const id of missing) this.#waiting.set(id, reading);
    }
    const parts = await Promise.all(new Set(ids.flatMap((id) => this.#waiting.get(id) ?? [])));
    const tickets = new Map(parts.flat().map((ticket) => [ticket.id, ticket]));
    return ids.flatMap((id) => tickets.get(id) ?? []);
  }

  async #tickets(ids: string[], timeZone: string): Promise<StaffTicket[]> {
    const rows = await staffTicketQuery(this.db).where('tickets.id', 'in', ids).execute();
    return staffTickets(this.db, rows, timeZone);
  }
}
