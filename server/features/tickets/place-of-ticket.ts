import { type RawBuilder, sql } from 'kysely';
import type { CallingRule, RatioGroup } from '../../../shared/calling-rule.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import type { TicketRow } from '../../db/schema.ts';
import { isWaiting } from '../../db/ticket-conditions.ts';
import { groupOf } from './choose-next.ts';
import { placeByRatio } from './ratio-turn.ts';

export interface InLine
  extends Pick<TicketRow, 'id' | 'branch_id' | 'service_id' | 'service_day' | 'line_at' | 'number' | 'priority_class'> {
  /** Whether its class counts as priority. */
  priority: number;
}

interface Place extends Record<string, unknown> {
  id: string;
  branchId: string;
  serviceId: string;
  day: string;
  lineAt: number;
  number: number;
  /** Whoever joined the line before has waited too long by the branch's rule. */
  overdueBefore: number;
}

const minute = 60_000;

const earlier = ({ lineAt, number, id }: Place) => sql<boolean>`
  (tickets.line_at < ${lineAt} or (tickets.line_at = ${lineAt}
    and (tickets.number < ${number} or (tickets.number = ${number} and tickets.id < ${id}))))`;
const ofPriority = ({ branchId }: Place) => sql<boolean>`
  tickets.priority_class in (select code from priority_classes where branch_id = ${branchId} and priority = 1)`;
const overdue = ({ overdueBefore }: Place) => sql<boolean>`tickets.line_at < ${overdueBefore}`;

const counted = (goesBefore: (place: Place) => RawBuilder<boolean>) =>
  prepared((db, place: Place) =>
    db
      .selectFrom('tickets')
      .select(({ fn }) => fn.countAll<number>().as('ahead'))
      .where('service_id', '=', place.serviceId)
      .where('service_day', '=', place.day)
      .where(isWaiting)
      .where(goesBefore(place)),
  );

const byArrival = counted(earlier);
const amongPriority = counted((place) => sql`${earlier(place)} and (${overdue(place)} or ${ofPriority(place)})`);
const afterPriority = counted((place) => sql`(${earlier(place)} or ${ofPriority(place)})`);

const classes = prepared((db, place: Place) =>
  db
    .selectFrom('tickets')
    .select('priority_class')
    .select([
      sql<number>`count(case when not ${overdue(place)} then 1 end)`.as('waiting'),
      sql<number>`count(case when not ${overdue(place)} and ${earlier(place)} then 1 end)`.as('earlier'),
      sql<number>`count(case when ${overdue(place)} then 1 end)`.as('overdue'),
    ])
    .where('service_id', '=', place.serviceId)
    .where('service_day', '=', place.day)
    .where(isWaiting)
    .groupBy('priority_class'),
);

/**
 * How many stand before one waiting ticket. The same as `placesInLine` says, but counted within the index, since it is
 * asked with every number that is taken, when the line may be a thousand long.
 */
export async function placeOf(db: Queries, ticket: InLine, rule: CallingRule, now: number): Promise<number> {
  const { id, branch_id: branchId, service_id: serviceId, service_day: day, line_at: lineAt, number } = ticket;
  const { order, maxWaitMinutes } = rule;
  const overdueBefore = maxWaitMinutes === null ? 0 : now - maxWaitMinutes * minute;
  const place = { id, branchId, serviceId, day, lineAt, number, overdueBefore };
  const isOverdue = lineAt < overdueBefore;
  if (order.kind === 'ratio' && order.by === 'class' && !isOverdue) {
    return placeAmongGroups(await classes.all(db, place), order.groups, ticket.priority_class);
  }
  const arrives = order.kind !== 'priority' || isOverdue;
  const count = arrives ? byArrival : ticket.priority === 1 ? amongPriority : afterPriority;
  return (await count.first(db, place))?.ahead ?? 0;
}

/** Those of one class in a line; `waiting` and `earlier` without those who are overdue. */
interface ClassInLine {
  priority_class: string;
  waiting: number;
  earlier: number;
  overdue: number;
}

/** Those who are overdue first, then the groups by turns, then who is in none that has a share. */
function placeAmongGroups(line: readonly ClassInLine[], groups: readonly RatioGroup[], priorityClass: string): number {
  const sum = (classes: readonly ClassInLine[], figure: 'waiting' | 'earlier' | 'overdue') =>
    classes.reduce((total, one) => total + one[figure], 0);
  const classesOf = (isMeant: (group: RatioGroup) => boolean) =>
    line.filter(({ priority_class }) => isMeant(groupOf(groups, priority_class)));

  const first = sum(line, 'overdue');
  const mine = groupOf(groups, priorityClass);
  if (mine.share === 0) {
    const withShare = classesOf(({ share }) => share > 0);
    const without = classesOf(({ share }) => share === 0);
    return first + sum(withShare, 'waiting') + sum(without, 'earlier');
  }
  const lines = groups.map((group) => classesOf((other) => other === group));
  const sizes = groups.map(({ share }, index) => ({ share, size: sum(lines[index] ?? [], 'waiting') }));
  const index = groups.indexOf(mine);
  return first + placeByRatio(sizes, index, sum(lines[index] ?? [], 'earlier'));
}
