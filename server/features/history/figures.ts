import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Figures } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { waitsNoMore } from '../../db/ticket-conditions.ts';

type TicketColumn = 'service_id' | 'counter_id';

/** Averages ignore what has not ended; expired tickets never enter them. */
const wait = sql<number | null>`avg(case when state <> 'expired' then called_at - issued_at end) / 1000.0`;
const service = sql<
  number | null
>`avg(case when state = 'completed' then ended_at - served_at - held_millis end) / 1000.0`;

const countWhere = (condition: Expression<unknown>) => sql<number>`count(case when ${condition} then 1 end)`;

const columns: Record<keyof Figures, RawBuilder<number | null>> = {
  issued: sql<number>`count(*)`,
  waiting: countWhere(sql`state = 'waiting'`),
  atCounter: countWhere(sql`state in ('called', 'serving')`),
  completed: countWhere(sql`state = 'completed'`),
  noShow: countWhere(sql`state = 'no_show'`),
  cancelled: countWhere(sql`state = 'cancelled'`),
  expired: countWhere(sql`state = 'expired'`),
  averageWait: wait,
  averageService: service,
};

export const noFigures: Figures = {
  issued: 0,
  waiting: 0,
  atCounter: 0,
  completed: 0,
  noShow: 0,
  cancelled: 0,
  expired: 0,
  averageWait: null,
  averageService: null,
};

interface Where {
  branchId: string;
  day: string;
}

function figuresColumns(db: Queries) {
  const aliased = Object.entries(columns).map(([name, column]) => column.as(name));
  return db.selectFrom('tickets').select(aliased).$castTo<Figures>();
}

function figuresQuery(db: Queries, { branchId, day }: Where) {
  return figuresColumns(db).where('branch_id', '=', branchId).where('service_day', '=', day);
}

export async function figuresOfDay(db: Queries, where: Where): Promise<Figures> {
  return (await figuresQuery(db, where).executeTakeFirst()) ?? noFigures;
}

const figuresAtCounter = prepared((db, key: { counterId: string; day: string }) =>
  figuresColumns(db).where('counter_id', '=', key.counterId).where('service_day', '=', key.day).where(waitsNoMore),
);

export async function figuresOfCounter(db: Queries, key: { counterId: string; day: string }): Promise<Figures> {
  return (await figuresAtCounter.first(db, key)) ?? noFigures;
}

/** By service or by counter; an id without tickets is missing. */
export async function figuresBy(db: Queries, column: TicketColumn, where: Where): Promise<Map<string, Figures>> {
  const rows = await figuresQuery(db, where)
    .select(sql<string | null>`${sql.ref(column)}`.as('id'))
    .groupBy(column)
    .$castTo<Figures & { id: string | null }>()
    .execute();
  return new Map(rows.flatMap(({ id, ...figures }) => (id === null ? [] : [[id, figures]])));
}
