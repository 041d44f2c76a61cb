import { type SqlBool, sql } from 'kysely';
import { countLimit } from '../../../shared/history-count.ts';
import type { CounterRef, HistoryFilter, HistoryItem } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { preparedByShape } from '../../db/prepared-by-shape.ts';
import { toInstant, toInstantOrNull } from '../branches/branch-time.ts';
import { spans } from '../tickets/ticket.ts';
import { encodeCursor, type HistoryCursor } from './history-cursor.ts';
import { type Stretch, stretches } from './history-stretches.ts';
import { phonePatterns, textPatterns } from './search-patterns.ts';

interface Wanted {
  after: HistoryCursor | null;
  limit: number;
}

export interface HistoryPage {
  items: HistoryItem[];
  nextCursor: string | null;
}

export async function historyPage(db: Queries, filter: HistoryFilter, { after, limit }: Wanted): Promise<HistoryPage> {
  const rows = await historyRows(db, filter, { after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last;
  return { items: shown.map(historyItem), nextCursor: more ? encodeCursor(placeOf(last)) : null };
}

/** Tickets with the names of what they belong to, newest first. */
export async function historyRows(db: Queries, filter: HistoryFilter, { after, limit }: Wanted): Promise<HistoryRow[]> {
  const found: HistoryRow[] = [];
  for await (const stretch of stretches(db, filter, after ? after.issuedAt + 1 : undefined)) {
    const place = after ? { afterAt: after.issuedAt, afterId: after.id } : {};
    found.push(...(await matchingRows.all(db, { ...asked(filter, stretch), ...place, limit: limit - found.length })));
    if (found.length === limit) break;
  }
  return found;
}

/** Of a ticket; what the queue alone needs would cost as much again to read. */
const shownColumns = [
  'id',
  'branch_id',
  'service_id',
  'service_day',
  'number',
  'label',
  'state',
  'priority_class',
  'channel',
  'name',
  'phone',
  'counter_id',
  'calls',
  'issued_at',
  'called_at',
  'turn_called_at',
  'served_at',
  'ended_at',
  'held_millis',
  'result',
] as const;
const ofTicket = shownColumns.map((column) => `ticket.${column}` as const);

/** The page is cut out before anything is joined to it. */
const matchingRows = preparedByShape((db, asked: Asked & { afterAt?: number; afterId?: string }) => {
  const { afterAt, afterId, limit } = asked;
  let page = ticketsMatching(db, asked)
    .select([...shownColumns, 'staff_id'])
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (afterAt !== undefined && afterId !== undefined) {
    page = page.where((eb) => eb(eb.refTuple('issued_at', 'id'), '<', eb.tuple(afterAt, afterId)));
  }
  return db
    .selectFrom(page.as('ticket'))
    .innerJoin('branches', 'branches.id', 'ticket.branch_id')
    .innerJoin('services', 'services.id', 'ticket.service_id')
    .leftJoin('priority_classes', (join) =>
      join
        .onRef('priority_classes.branch_id', '=', 'ticket.branch_id')
        .onRef('priority_classes.code', '=', 'ticket.priority_class'),
    )
    .leftJoin('counters', 'counters.id', 'ticket.counter_id')
    .leftJoin('staff', 'staff.id', 'ticket.staff_id')
    .select(ofTicket)
    .select(['branches.name as branch_name', 'branches.time_zone', 'services.name as service_name', 'services.prefix'])
    .select(['counters.name as counter_name', 'staff.name as staff_name'])
    .select(['priority_classes.name_id as priority_id', 'priority_classes.name_en as priority_en'])
    .orderBy('ticket.issued_at', 'desc')
    .orderBy('ticket.id', 'desc');
});

export type HistoryRow = Awaited<ReturnType<typeof matchingRows.all>>[number];

export const placeOf = (row: HistoryRow): HistoryCursor => ({ issuedAt: row.issued_at, id: row.id });

/** How many match, or one more than the limit when there are more. */
export async function countHistory(db: Queries, filter: HistoryFilter): Promise<number> {
  let total = 0;
  for await (const stretch of stretches(db, filter)) {
    const [counted] = await matchingCount.all(db, { ...asked(filter, stretch), limit: countLimit + 1 - total });
    total += counted?.here ?? 0;
    if (total > countLimit) break;
  }
  return total;
}

const matchingCount = preparedByShape((db, asked: Asked) =>
  db
    .selectFrom(ticketsMatching(db, asked).select('id').limit(asked.limit).as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('here')),
);

/** Plain values for a statement; what is not asked for is not there. */
type Asked = Omit<HistoryFilter, 'q'> & {
  issuedFrom: number;
  issuedUntil: number;
  limit: number;
} & { [Pattern in `text${number}` | `phone${number}`]?: string };

function asked({ q = '', ...filter }: HistoryFilter, { from, until }: Stretch) {
  const numbered = (name: string, patterns: string[]) =>
    Object.fromEntries(patterns.map((pattern, index) => [`${name}${index}`, pattern]));
  return {
    ...filter,
    issuedFrom: from,
    issuedUntil: until,
    ...(q && { ...numbered('text', textPatterns(q)), ...numbered('phone', phonePatterns(q)) }),
  };
}

function ticketsMatching(db: Queries, asked: Asked) {
  let query = db
    .selectFrom('tickets')
    .where('issued_at', '>=', asked.issuedFrom)
    .where('issued_at', '<', asked.issuedUntil);
  if (asked.branchId) query = query.where('branch_id', '=', asked.branchId);
  if (asked.from) query = query.where('service_day', '>=', asked.from);
  if (asked.to) query = query.where('service_day', '<=', asked.to);
  if (asked.serviceId) query = query.where('service_id', '=', asked.serviceId);
  if (asked.counterId) query = query.where('counter_id', '=', asked.counterId);
  if (asked.state) query = query.where('state', '=', asked.state);
  const patterns = (name: 'text' | 'phone') =>
    Object.entries(asked).flatMap(([key, pattern]) => (key.startsWith(name) ? [pattern as string] : []));
  const like = (column: 'name' | 'label' | 'phone') => (pattern: string) =>
    sql<SqlBool>`lower(${sql.ref(column)}) like lower(${pattern}) escape '\\'`;
  const [texts, phones] = [patterns('text'), patterns('phone')];
  const likes = [...texts.map(like('name')), ...texts.map(like('label')), ...phones.map(like('phone'))];
  return likes.length === 0 ? query : query.where((eb) => eb.or(likes));
}

function historyItem(row: HistoryRow): HistoryItem {
  const zone = row.time_zone;
  return {
    id: row.id,
    number: row.label,
    serviceDay: row.service_day,
    state: row.state,
    branch: { id: row.branch_id, name: row.branch_name },
    service: { id: row.service_id, name: row.service_name, prefix: row.prefix },
    counter: row.counter_id === null ? null : { id: row.counter_id, name: row.counter_name ?? '' },
    staff: row.staff_name,
    name: row.name,
    phone: row.phone,
    priorityClass: row.priority_class,
    priorityName: { id: row.priority_id ?? row.priority_class, en: row.priority_en ?? row.priority_class },
    result: row.result,
    channel: row.channel,
    calls: row.calls,
    issuedAt: toInstant(row.issued_at, zone),
    calledAt: toInstantOrNull(row.called_at, zone),
    servedAt: toInstantOrNull(row.served_at, zone),
    endedAt: toInstantOrNull(row.ended_at, zone),
    ...spans(row),
  };
}

/** All that ever were in the branch: history outlives what is in use. */
export function countersToFilterBy(db: Queries, branchId: string): Promise<CounterRef[]> {
  return db
    .selectFrom('counters')
    .select(['id', 'name'])
    .where('branch_id', '=', branchId)
    .orderBy('active', 'desc')
    .orderBy('position')
    .orderBy('name')
    .execute();
}
