import type { Queries } from '../../db/database.ts';
import { isWaiting } from '../../db/ticket-conditions.ts';
import type { Waiting } from './choose-next.ts';

export interface WaitingTicket extends Waiting {
  /** Whether its class counts as priority. */
  priority: boolean;
  version: number;
}

/** All who wait for the services, by place in the line. `here` is the counter that looks: it has those sent to it as well. */
export async function waitingFor(
  db: Queries,
  serviceIds: readonly string[],
  day: string,
  here?: string,
): Promise<WaitingTicket[]> {
  const query = db
    .selectFrom('tickets')
    .innerJoin('priority_classes', (join) =>
      join
        .onRef('priority_classes.branch_id', '=', 'tickets.branch_id')
        .onRef('priority_classes.code', '=', 'tickets.priority_class'),
    )
    .select(['tickets.id', 'tickets.service_id', 'tickets.priority_class', 'tickets.line_at', 'tickets.number'])
    .select(['tickets.for_counter_id', 'tickets.version', 'priority_classes.priority'])
    .where(isWaiting)
    .where('tickets.service_day', '=', day);
  const ofServices = serviceIds.length === 0 ? [] : await query.where('service_id', 'in', serviceIds).execute();
  const sentHere = here === undefined ? [] : await query.where('for_counter_id', '=', here).execute();
  const unbound = here === undefined ? ofServices : ofServices.filter((row) => row.for_counter_id === null);
  return [...unbound, ...sentHere].map((row) => ({
    id: row.id,
    serviceId: row.service_id,
    priorityClass: row.priority_class,
    lineAt: row.line_at,
    number: row.number,
    sentHere: here !== undefined && row.for_counter_id === here,
    priority: row.priority === 1,
    version: row.version,
  }));
}
