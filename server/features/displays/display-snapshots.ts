import { type DisplaySettings, standardScreen } from '../../../shared/display-settings.ts';
import type { BranchView, DisplayCounter, DisplayView, RecentCall } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { isAtCounter, isCall } from '../../db/ticket-conditions.ts';
import { serviceDay, toInstant } from '../branches/branch-time.ts';
import { linesOf } from '../services/service-snapshots.ts';
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
  const services = only(shown.serviceIds, await linesOf(db, branch.id, day));
  const counters = only(shown.counterIds, await displayCounters(db, branch));
  return {
    branch,
    serviceDay: day,
    counters: counters.shown,
    recentCalls: await recentCalls(db, { branch, day, now, serviceIds: services.ids, counterIds: counters.ids }),
    waiting: services.shown,
  };
}

/** Those that were chosen, in the order of the branch; `ids` is empty when nothing is left out. */
function only<Item extends { id: string }>(chosen: readonly string[], all: Item[]): { shown: Item[]; ids: string[] } {
  const shown = all.filter(({ id }) => chosen.includes(id));
  return shown.length === 0 ? { shown: all, ids: [] } : { shown, ids: shown.map(({ id }) => id) };
}

const countersInUse = prepared((db, key: { branchId: string }) =>
  db
    .selectFrom('counters')
    .select(['counters.id', 'counters.name'])
    .select(({ selectFrom }) =>
      selectFrom('counter_sessions')
        .select('counter_sessions.id')
        .whereRef('counter_sessions.counter_id', '=', 'counters.id')
        .where('counter_sessions.closed_at', 'is', null)
        .$asScalar()
        .as('session_id'),
    )
    .where('counters.branch_id', '=', key.branchId)
    .where('counters.active', '=', 1)
    .orderBy('counters.position')
    .orderBy('counters.name'),
);

const ticketsAtCounters = prepared((db, key: { branchId: string }) =>
  db
    .selectFrom('tickets')
    .select(['counter_id', 'label', 'state', 'last_called_at', 'calls'])
    .where(isAtCounter)
    .where('counter_id', 'in', ({ selectFrom }) =>
      selectFrom('counters').select('id').where('branch_id', '=', key.branchId),
    ),
);

export async function displayCounters(db: Queries, branch: BranchView): Promise<DisplayCounter[]> {
  const key = { branchId: branch.id };
  const tickets = new Map((await ticketsAtCounters.all(db, key)).map((ticket) => [ticket.counter_id, ticket]));
  return (await countersInUse.all(db, key)).map(({ id, name, session_id }) => {
    const ticket = tickets.get(id);
    return {
      id,
      name,
      open: session_id !== null,
      ticket: ticket
        ? {
            number: ticket.label,
            state: ticket.state === 'serving' ? 'serving' : 'called',
            calledAt: toInstant(ticket.last_called_at ?? 0, branch.timeZone),
            calls: ticket.calls,
          }
        : null,
    };
  });
}

interface CallsWanted extends Shown {
  branch: BranchView;
  day: string;
  now: number;
}

interface CallsOf extends Shown {
  branchId: string;
  day: string;
  /** Only those before this event. */
  before: number;
  most: number;
}

function lastCalls(db: Queries, { branchId, day, serviceIds, counterIds, before, most }: CallsOf) {
  return db
    .selectFrom('ticket_events')
    .select(['ticket_events.id', 'ticket_events.at', 'ticket_events.kind'])
    .select((eb) => [
      eb.ref('ticket_events.counter_id').$notNull().as('counter_id'),
      eb
        .selectFrom('tickets')
        .select('tickets.label')
        .whereRef('tickets.id', '=', 'ticket_events.ticket_id')
        .$asScalar()
        .$notNull()
        .as('label'),
      eb
        .selectFrom('counters')
        .select('counters.name')
        .whereRef('counters.id', '=', 'ticket_events.counter_id')
        .$asScalar()
        .$notNull()
        .as('counter_name'),
    ])
    .where('ticket_events.branch_id', '=', branchId)
    .where('ticket_events.service_day', '=', day)
    .where('ticket_events.id', '<', before)
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
    .$if(serviceIds.length > 0, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('tickets')
            .select('tickets.id')
            .whereRef('tickets.id', '=', 'ticket_events.ticket_id')
            .where('tickets.service_id', 'in', serviceIds),
        ),
      ),
    )
    .$if(counterIds.length > 0, (query) => query.where('ticket_events.counter_id', 'in', counterIds))
    .orderBy('ticket_events.id', 'desc')
    .limit(most);
}

const lastCallsOfAll = prepared((db, key: Omit<CallsOf, keyof Shown>) =>
  lastCalls(db, { branchId: key.branchId, day: key.day, before: key.before, most: key.most, ...everything }),
);

async function recentCalls(
  db: Queries,
  { branch, day, now, serviceIds, counterIds }: CallsWanted,
): Promise<RecentCall[]> {
  const ofAll = serviceIds.length === 0 && counterIds.length === 0;
  const key = { branchId: branch.id, day };
  const read = (most: number, before: number) =>
    ofAll
      ? lastCallsOfAll.all(db, { ...key, before, most })
      : lastCalls(db, { ...key, serviceIds, counterIds, before, most }).execute();
  const latest = await read(latestCalls, Number.MAX_SAFE_INTEGER);
  const oldest = latest.at(-1);
  const burst = oldest !== undefined && latest.length === latestCalls && oldest.at > now - recent;
  const others = burst ? await read(mostCalls - latestCalls, oldest.id) : [];
  return [...latest, ...others.filter(({ at }) => at > now - recent)].map((row) => ({
    id: row.id,
    number: row.label,
    counter: { id: row.counter_id, name: row.counter_name },
    at: toInstant(row.at, branch.timeZone),
    recall: row.kind === 'recall',
  }));
}
