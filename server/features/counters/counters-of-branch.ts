import type { BranchView, StaffTicket } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { isAtCounter, isHeld } from '../../db/ticket-conditions.ts';
import { staffTicketQuery, staffTickets } from '../tickets/staff-ticket-snapshots.ts';

const besideCounter = prepared((db, key: { counterId: string }) =>
  db
    .selectFrom('counters')
    .innerJoin('branches', 'branches.id', 'counters.branch_id')
    .leftJoin('counter_sessions', (join) =>
      join.onRef('counter_sessions.counter_id', '=', 'counters.id').on('counter_sessions.closed_at', 'is', null),
    )
    .leftJoin('breaks', (join) =>
      join.onRef('breaks.session_id', '=', 'counter_sessions.id').on('breaks.ended_at', 'is', null),
    )
    .leftJoin('staff', 'staff.id', 'counter_sessions.staff_id')
    .select(['breaks.started_at as break_at', 'breaks.reason as break_reason'])
    .select(['counters.id', 'counters.name', 'counters.branch_id', 'branches.name as branch_name'])
    .select(['counters.turn', 'counters.calling_rule', 'branches.calling_rule as branch_rule'])
    .select(['branches.time_zone', 'counter_sessions.opened_at', 'staff.id as staff_id', 'staff.name as staff_name'])
    .where('counters.branch_id', '=', ({ selectFrom }) =>
      selectFrom('counters as one').select('one.branch_id').where('one.id', '=', key.counterId),
    ),
);

export type FoundCounter = Awaited<ReturnType<typeof besideCounter.all>>[number];

/** A counter and all others of its branch, in no order; none when there is no such counter. */
export function countersBeside(db: Queries, counterId: string): Promise<FoundCounter[]> {
  return besideCounter.all(db, { counterId });
}

const served = prepared((db, key: { branchId: string }) =>
  db
    .selectFrom('counter_services')
    .innerJoin('counters', 'counters.id', 'counter_services.counter_id')
    .select(['counter_services.counter_id', 'counter_services.service_id'])
    .where('counters.branch_id', '=', key.branchId)
    .orderBy('counter_services.position'),
);

/** By counter, each in the counter's own order. */
export async function servicesOfCounters(db: Queries, branchId: string): Promise<ReadonlyMap<string, string[]>> {
  const byCounter = Map.groupBy(await served.all(db, { branchId }), ({ counter_id }) => counter_id);
  return new Map([...byCounter].map(([id, rows]) => [id, rows.map(({ service_id }) => service_id)]));
}

const atCounters = prepared((db, key: { branchId: string }) =>
  staffTicketQuery(db)
    .where(isAtCounter)
    .where('tickets.counter_id', 'in', ({ selectFrom }) =>
      selectFrom('counters').select('counters.id').where('counters.branch_id', '=', key.branchId),
    ),
);

/** By counter; each has one at the most. */
export async function ticketsAtCounters(db: Queries, branch: BranchView): Promise<ReadonlyMap<string, StaffTicket>> {
  const tickets = await staffTickets(db, await atCounters.all(db, { branchId: branch.id }), branch.timeZone);
  return new Map(tickets.flatMap((ticket) => (ticket.counter ? [[ticket.counter.id, ticket]] : [])));
}

const held = prepared((db, key: { branchId: string; day: string }) =>
  staffTicketQuery(db)
    .where(isHeld)
    .where('tickets.branch_id', '=', key.branchId)
    .where('tickets.service_day', '=', key.day)
    .orderBy('tickets.held_at')
    .orderBy('tickets.id'),
);

/** In the order in which they were parked. */
export async function heldInBranch(db: Queries, branch: BranchView, day: string): Promise<StaffTicket[]> {
  return staffTickets(db, await held.all(db, { branchId: branch.id, day }), branch.timeZone);
}
