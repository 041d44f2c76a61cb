import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
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
  const ofServices =
    serviceIds.length === 0 ? [] : await waitingQuery(db, day).where('service_id', 'in', serviceIds).execute();
  const sentHere = here === undefined ? [] : await sentToCounter(db, here, day);
  const unbound = here === undefined ? ofServices : ofServices.filter((row) => row.for_counter_id === null);
  return [...unbound.map((row) => waitingTicket(row, { sentHere: false, priority: row.priority === 1 })), ...sentHere];
}

const sentTo = prepared((db, key: { counterId: string; day: string }) =>
  waitingQuery(db, key.day).where('for_counter_id', '=', key.counterId),
);

/** Those who were sent to this very counter. */
async function sentToCounter(db: Queries, counterId: string, day: string): Promise<WaitingTicket[]> {
  return (await sentTo.all(db, { counterId, day })).map(sent);
}

const sentToAny = prepared((db, key: { branchId: string; day: string }) =>
  waitingQuery(db, key.day).where('for_counter_id', 'in', ({ selectFrom }) =>
    selectFrom('counters').select('counters.id').where('counters.branch_id', '=', key.branchId),
  ),
);

/** The same of all counters of a branch, by counter. */
export async function sentToCounters(
  db: Queries,
  branchId: string,
  day: string,
): Promise<ReadonlyMap<string, WaitingTicket[]>> {
  const byCounter = Map.groupBy(await sentToAny.all(db, { branchId, day }), (row) => row.for_counter_id ?? '');
  return new Map([...byCounter].map(([counterId, rows]) => [counterId, rows.map(sent)]));
}

function waitingQuery(db: Queries, day: string) {
  return db
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
}

const sent = (row: Row & { priority: number }) => waitingTicket(row, { sentHere: true, priority: row.priority === 1 });

interface Row {
  id: string;
  service_id: string;
  priority_class: string;
  line_at: number;
  number: number;
  version: number;
}

export function waitingTicket(
  { id, service_id, priority_class, line_at, number, version }: Row,
  { sentHere, priority }: Pick<WaitingTicket, 'sentHere' | 'priority'>,
): WaitingTicket {
  return {
    ...{ id, serviceId: service_id, priorityClass: priority_class, lineAt: line_at, number, version },
    ...{ sentHere, priority },
  };
}
