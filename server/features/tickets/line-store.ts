import { type RawBuilder, sql } from 'kysely';
import type { Queries, Transaction } from '../../db/database.ts';
import { lockedWhenBuilt } from '../../db/lock.ts';
import { prepared } from '../../db/prepared.ts';
import type { TicketRow } from '../../db/schema.ts';
import type { Waiting } from './choose-next.ts';

/** A ticket at the head of its line. */
export interface Head extends Waiting {
  version: number;
  /** Whether its class counts as priority. */
  priority: boolean;
}

interface HeadRow {
  id: string;
  service_id: string;
  priority_class: string;
  line_at: number;
  number: number;
  for_counter_id: string | null;
  version: number;
  priority: number;
}

/**
 * The first of each line that the counter serves: of each service and of those sent to this counter, by class. One
 * look into an index for each, however long the lines are.
 */
export async function headsOfLines(
  db: Queries,
  line: { counterId: string; day: string; without?: readonly string[] },
): Promise<Head[]> {
  const { counterId, day, without = [] } = line;
  const rows =
    without.length === 0
      ? await heads.all(db, { counterId, day })
      : (await headsWithout(counterId, day, without).execute(db)).rows;
  return rows.map((row) => ({
    id: row.id,
    serviceId: row.service_id,
    priorityClass: row.priority_class,
    lineAt: row.line_at,
    number: row.number,
    sentHere: row.for_counter_id !== null,
    version: row.version,
    priority: row.priority === 1,
  }));
}

const heads = prepared((db, { counterId, day }: { counterId: string; day: string }) => ({
  compile: () => headsWithout(counterId, day, []).compile(db),
}));

function headsWithout(counterId: string, day: string, without: readonly string[]): RawBuilder<HeadRow> {
  const first = (where: RawBuilder<unknown>) => sql`(
    select x.id from tickets x
    where x.state = 'waiting' and x.service_day = ${day} and x.priority_class = classes.code and ${where}
    ${without.length > 0 ? sql`and x.id not in (${sql.join(without)})` : sql``}
    order by x.line_at, x.number, x.id limit 1)`;
  const columns = sql`head.id, head.service_id, head.priority_class, head.line_at, head.number,
    head.for_counter_id, head.version, classes.priority`;
  return sql<HeadRow>`
    select ${columns}
    from counters
    join counter_services on counter_services.counter_id = counters.id
    join priority_classes classes on classes.branch_id = counters.branch_id
    join tickets head on head.id = ${first(
      sql`x.service_id = counter_services.service_id and x.for_counter_id is null`,
    )}
    where counters.id = ${counterId}
    union all
    select ${columns}
    from counters
    join priority_classes classes on classes.branch_id = counters.branch_id
    join tickets head on head.id = ${first(sql`x.for_counter_id = counters.id and x.for_counter_id is not null`)}
    where counters.id = ${counterId}`;
}

/**
 * The ticket, if it still waits and nobody else is just calling it. On PostgreSQL its row stays locked, so that another
 * counter passes over it.
 */
export function claimWaiting(tx: Transaction, { id, version }: Head): Promise<TicketRow | undefined> {
  return waitingAsSeen.first(tx.db, { id, version });
}

const waitingAsSeen = prepared((db, seen: { id: string; version: number }) =>
  lockedWhenBuilt(
    db,
    db
      .selectFrom('tickets')
      .selectAll()
      .where('id', '=', seen.id)
      .where('version', '=', seen.version)
      .where('state', '=', 'waiting'),
    'pass-over',
  ),
);

/** Before everybody who waits in the branch today. */
export async function frontOfLine(db: Queries, branchId: string, day: string, now: number): Promise<number> {
  const first = await sql<{ line_at: number | null }>`
    select min(line_at) as line_at from tickets
    where state = 'waiting' and service_day = ${day}
    and service_id in (select id from services where branch_id = ${branchId})`.execute(db);
  return (first.rows[0]?.line_at ?? now) - 1;
}

/** Of those who wait: what no line holds makes no difference to a choice. */
export function priorityClassesOf(heads: readonly Head[]): ReadonlySet<string> {
  return new Set(heads.filter(({ priority }) => priority).map(({ priorityClass }) => priorityClass));
}
