import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { isWaiting } from '../../db/ticket-conditions.ts';
import { priorityClassSettings } from '../priority-classes/priority-class-snapshots.ts';
import type { Line } from './line-places.ts';
import { type WaitingTicket, waitingTicket } from './waiting-snapshots.ts';

/** The beginning of a line, for those who call from it: however long it is, they look no further. */
export interface FrontOfLine {
  /** Without those sent to one counter. */
  tickets: WaitingTicket[];
  /** How many wait, these among them. */
  total: number;
}

const firstOfClass = prepared((db, key: { serviceId: string; day: string; priorityClass: string; most: number }) =>
  db
    .selectFrom('tickets')
    .select(['id', 'service_id', 'priority_class', 'line_at', 'number', 'version'])
    .where(isWaiting)
    .where('service_id', '=', key.serviceId)
    .where('service_day', '=', key.day)
    .where('for_counter_id', 'is', null)
    .where('priority_class', '=', key.priorityClass)
    .orderBy('line_at')
    .orderBy('number')
    .orderBy('id')
    .limit(key.most),
);

const lengthOfLine = prepared((db, key: { serviceId: string; day: string }) =>
  db
    .selectFrom('tickets')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(isWaiting)
    .where('service_id', '=', key.serviceId)
    .where('service_day', '=', key.day)
    .where('for_counter_id', 'is', null),
);

/** The first of each class. */
export async function frontOfLine(db: Queries, { branchId, serviceId, day }: Line, most: number): Promise<FrontOfLine> {
  const length = await lengthOfLine.first(db, { serviceId, day });
  const total = length?.total ?? 0;
  const tickets: WaitingTicket[] = [];
  for (const { code, priority } of total > 0 ? await priorityClassSettings(db, branchId) : []) {
    const rows = await firstOfClass.all(db, { serviceId, day, priorityClass: code, most });
    tickets.push(...rows.map((row) => waitingTicket(row, { sentHere: false, priority })));
  }
  return { tickets, total };
}
