import { standardScreen } from '../../../shared/display-settings.ts';
import type { BranchView, DisplayCounter, DisplayView, RecentCall } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { isAtCounter, isCall } from '../../db/ticket-conditions.ts';
import { serviceDay, toInstant } from '../branches/branch-time.ts';
import { servicesOf } from '../services/service-snapshots.ts';

const recentCallsShown = 12;

/** What stands on the wall: no name, no phone, no ticket id. */
export async function displayView(db: Queries, branch: BranchView, now: number): Promise<DisplayView> {
  const day = serviceDay(branch.timeZone, now);
  const services = await servicesOf(db, branch, now);
  return {
    branch,
    serviceDay: day,
    counters: await displayCounters(db, branch),
    recentCalls: await recentCalls(db, branch, day),
    waiting: services.map(({ id, name, prefix, waiting }) => ({ id, name, prefix, waiting })),
    screen: standardScreen,
  };
}

export async function displayCounters(db: Queries, branch: BranchView): Promise<DisplayCounter[]> {
  const rows = await db
    .selectFrom('counters')
    .leftJoin('counter_sessions', (join) =>
      join.onRef('counter_sessions.counter_id', '=', 'counters.id').on('counter_sessions.closed_at', 'is', null),
    )
    .leftJoin('tickets', (join) => join.onRef('tickets.counter_id', '=', 'counters.id').on(isAtCounter))
    .select(['counters.id', 'counters.name', 'counter_sessions.id as session_id'])
    .select(['tickets.label', 'tickets.state', 'tickets.last_called_at', 'tickets.calls'])
    .where('counters.branch_id', '=', branch.id)
    .where('counters.active', '=', 1)
    .orderBy('counters.position')
    .orderBy('counters.name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    open: row.session_id !== null,
    ticket:
      row.label === null
        ? null
        : {
            number: row.label,
            state: row.state === 'serving' ? 'serving' : 'called',
            calledAt: toInstant(row.last_called_at ?? 0, branch.timeZone),
            calls: row.calls ?? 0,
          },
  }));
}

async function recentCalls(db: Queries, branch: BranchView, day: string): Promise<RecentCall[]> {
  const rows = await db
    .selectFrom('ticket_events')
    .innerJoin('tickets', 'tickets.id', 'ticket_events.ticket_id')
    .innerJoin('counters', 'counters.id', 'ticket_events.counter_id')
    .select(['ticket_events.id', 'ticket_events.at', 'ticket_events.kind', 'tickets.label'])
    .select(['counters.id as counter_id', 'counters.name as counter_name'])
    .where('ticket_events.branch_id', '=', branch.id)
    .where('ticket_events.service_day', '=', day)
    .where(isCall)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ticket_events as undo')
            .select('undo.id')
            .whereRef('undo.undoes', '=', 'ticket_events.id')
            .where('undo.undoes', 'is not', null),
        ),
      ),
    )
    .orderBy('ticket_events.id', 'desc')
    .limit(recentCallsShown)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.label,
    counter: { id: row.counter_id, name: row.counter_name },
    at: toInstant(row.at, branch.timeZone),
    recall: row.kind === 'recall',
  }));
}
