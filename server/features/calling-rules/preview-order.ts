import type { CallingRule } from '../../../shared/calling-rule.ts';
import type { BranchView, PreviewedTicket } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { serviceDay } from '../branches/branch-time.ts';
import { counterSettings } from '../counters/counter-settings-snapshots.ts';
import { serviceSettings } from '../services/service-settings-snapshots.ts';
import { callingOrder } from '../tickets/calling-order.ts';
import { staffTicketQuery, staffTickets } from '../tickets/staff-ticket-snapshots.ts';
import { waitingFor } from '../tickets/waiting-snapshots.ts';

const shown = 60;

export interface Preview {
  /** The first of those who would be called. */
  tickets: PreviewedTicket[];
  waiting: number;
}

/** In which order today's line would be called under a rule, by one counter that serves what the counter named does. */
export async function previewOrder(
  db: Queries,
  { branch, counterId }: { branch: BranchView; counterId: string | null },
  rule: CallingRule,
  now: number,
): Promise<Preview> {
  const services = (await serviceSettings(db, branch.id)).map(({ id }) => id);
  const counter = (await counterSettings(db, branch.id)).find(({ id }) => id === counterId);
  const serviceIds = counter?.serviceIds ?? services;
  const waiting = await waitingFor(db, serviceIds, serviceDay(branch.timeZone, now), counter?.id);
  const priorityClasses = new Set(waiting.filter(({ priority }) => priority).map(({ priorityClass }) => priorityClass));
  const order = callingOrder(waiting, { rule, serviceIds, priorityClasses, turn: {} }, now, shown);
  if (order.length === 0) return { tickets: [], waiting: 0 };
  const ids = order.map(({ ticket }) => ticket.id);
  const rows = await staffTicketQuery(db).where('tickets.id', 'in', ids).execute();
  const found = new Map((await staffTickets(db, rows, branch.timeZone)).map((ticket) => [ticket.id, ticket]));
  const tickets = order.flatMap(({ ticket, why }) => {
    const row = found.get(ticket.id);
    if (!row) return [];
    const { number, service, priorityClass, priorityName, issuedAt } = row;
    return [{ number, service, priorityClass, priorityName, issuedAt, why }];
  });
  return { tickets, waiting: waiting.length };
}
