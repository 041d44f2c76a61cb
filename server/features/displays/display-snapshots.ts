import { type DisplaySettings, standardScreen } from '../../../shared/display-settings.ts';
import type { BranchView, DisplayCounter, DisplayView, RecentCall } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { isAtCounter, isCall } from '../../db/ticket-conditions.ts';
import { serviceDay, toInstant } from '../branches/branch-time.ts';
import { servicesOf } from '../services/service-snapshots.ts';
import { voiceRevisions } from '../voice/voice-snapshots.ts';

/** However long ago they were. */
const latestCalls = 12;
/** Between two snapshots may lie a burst of calls, and none of them may be lost: all of this time, in milliseconds. */
const recent = 60_000;
const mostCalls = 100;

/** Whose calls a screen shows. Without any, or where none of them exists any more: everything of the branch. */
export type Shown = Pick<DisplaySettings, 'serviceIds' | 'counterIds'>;
const everything: Shown = { serviceIds: [], counterIds: [] };

/** A screen that nobody paired shows the whole branch, in the standard way. */
export async function displayView(db: Queries, branch: BranchView, now: number): Promise<DisplayView> {
  const screen = { ...standardScreen, voiceRevisions: await voiceRevisions(db, branch.id) };
  return { ...(await displayContent(db, branch, now)), screen };
}

/** What stands on the wall, whatever it looks like: no name, no phone, no ticket id. */
export async function displayContent(
  db: Queries,
  branch: BranchView,
  now: number,
  shown: Shown = everything,
): Promise<Omit<DisplayView, 'screen'>> {
  const day = serviceDay(branch.timeZone, now);
  const services = only(shown.serviceIds, await servicesOf(db, branch, now));
  const counters = only(shown.counterIds, await displayCounters(db, branch));
  return {
    branch,
    serviceDay: day,
    counters: counters.shown,
    recentCalls: await recentCalls(db, { branch, day, now, serviceIds: services.ids, counterIds: counters.ids }),
    waiting: services.shown.map(({ id, name, prefix, waiting }) => ({ id, name, prefix, waiting })),
  };
}

/** Those that were chosen, in the order of the branch; `ids` is empty when nothing is left out. */
function only<Item extends { id: string }>(chosen: readonly string[], all: Item[]): { shown: Item[]; ids: string[] } {
  const shown = all.filter(({ id }) => chosen.includes(id));
  return shown.length === 0 ? { shown: all, ids: [] } : { shown, ids: shown.map(({ id }) => id) };
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

interface CallsWanted extends Shown {
  branch: BranchView;
  day: string;
  now: number;
}

async function recentCalls(db: Queries, wanted: CallsWanted): Promise<RecentCall[]> {
  const { branch, day, now, serviceIds, counterIds } = wanted;
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
    .$if(serviceIds.length > 0, (query) => query.where('tickets.service_id', 'in', serviceIds))
    .$if(counterIds.length > 0, (query) => query.where('counters.id', 'in', counterIds))
    .orderBy('ticket_events.id', 'desc')
    .limit(mostCalls)
    .execute();
  return rows
    .filter(({ at }, index) => index < latestCalls || at > now - recent)
    .map((row) => ({
      id: row.id,
      number: row.label,
      counter: { id: row.counter_id, name: row.counter_name },
      at: toInstant(row.at, branch.timeZone),
      recall: row.kind === 'recall',
    }));
}
