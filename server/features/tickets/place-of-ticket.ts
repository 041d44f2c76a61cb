import { type RawBuilder, sql } from 'kysely';
import type { CallingRule } from '../../../shared/calling-rule.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import type { TicketRow } from '../../db/schema.ts';
import { isWaiting } from '../../db/ticket-conditions.ts';
import { placesInLine } from './line-places.ts';

export interface InLine
  extends Pick<TicketRow, 'id' | 'branch_id' | 'service_id' | 'service_day' | 'line_at' | 'number'> {
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

/**
 * How many stand before one waiting ticket. The same as `placesInLine` says, but counted within the index, since it is
 * asked with every number that is taken, when the line may be a thousand long.
 */
export async function placeOf(db: Queries, ticket: InLine, rule: CallingRule, now: number): Promise<number> {
  const { id, branch_id: branchId, service_id: serviceId, service_day: day, line_at: lineAt, number } = ticket;
  const { order, maxWaitMinutes } = rule;
  if (order.kind === 'ratio' && order.by === 'class') {
    return (await placesInLine(db, { branchId, serviceId, day }, now)).get(id) ?? 0;
  }
  const overdueBefore = maxWaitMinutes === null ? 0 : now - maxWaitMinutes * minute;
  const place = { id, branchId, serviceId, day, lineAt, number, overdueBefore };
  const arrives = order.kind !== 'priority' || lineAt < overdueBefore;
  const count = arrives ? byArrival : ticket.priority === 1 ? amongPriority : afterPriority;
  return (await count.first(db, place))?.ahead ?? 0;
}
