import type { PriorityClassSettings } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { preparedByShape } from '../../db/prepared-by-shape.ts';
import { isWaiting } from '../../db/ticket-conditions.ts';
import type { Line } from './line-places.ts';
import { type WaitingTicket, waitingTicket } from './waiting-snapshots.ts';

/** The beginning of a line, for those who call from it: however long it is, they look no further. */
export interface FrontOfLine {
  /** Without those sent to one counter. */
  tickets: WaitingTicket[];
  /** How many wait, these among them. */
  total: number;
}

type Front = { serviceId: string; day: string; most: number } & { [Class in `class${number}`]?: string };

const fronts = preparedByShape((db, front: Front) => {
  const classes = Object.entries(front).flatMap(([name, code]) => (name.startsWith('class') ? [code as string] : []));
  const [first = ofClass(db, front, ''), ...others] = classes.map((code) => ofClass(db, front, code));
  return others.reduce((all, one) => all.unionAll(one), first);
}, 'planned');

/** The order and the limit are each class's own; within a union they must stand in a query of their own. */
function ofClass(db: Queries, { serviceId, day, most }: Front, code: string) {
  const first = db
    .selectFrom('tickets')
    .select(['id', 'service_id', 'priority_class', 'line_at', 'number', 'version'])
    .where(isWaiting)
    .where('service_id', '=', serviceId)
    .where('service_day', '=', day)
    .where('for_counter_id', 'is', null)
    .where('priority_class', '=', code)
    .orderBy('line_at')
    .orderBy('number')
    .orderBy('id')
    .limit(most);
  return db.selectFrom(first.as('front')).selectAll();
}

/** The first of each class: so many are enough for every rule. */
export async function firstOfClasses(
  db: Queries,
  { serviceId, day }: Line,
  classes: readonly PriorityClassSettings[],
  most: number,
): Promise<WaitingTicket[]> {
  const codes = Object.fromEntries(classes.map(({ code }, index) => [`class${index}`, code]));
  const isPriority = new Map(classes.map(({ code, priority }) => [code, priority]));
  const rows = await fronts.all(db, { serviceId, day, most, ...codes });
  return rows.map((row) =>
    waitingTicket(row, { sentHere: false, priority: isPriority.get(row.priority_class) ?? false }),
  );
}
