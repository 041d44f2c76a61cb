import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Figures } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { waitsNoMore } from '../../db/ticket-conditions.ts';

type Average = 'averageWait' | 'averageService';

/** What can be added up; averages are made of it at the end. */
interface Sums extends Omit<Figures, Average> {
  /** How many averages are of, and how long they took together, in milliseconds. */
  waited: number;
  waitMillis: number;
  served: number;
  serviceMillis: number;
}

const countWhere = (condition: Expression<unknown>) => sql<number>`count(case when ${condition} then 1 end)`;

/** Expired tickets never enter averages, nor what has not ended. */
const columns: Record<keyof Sums, RawBuilder<number>> = {
  issued: sql`count(*)`,
  waiting: countWhere(sql`state = 'waiting'`),
  atCounter: countWhere(sql`state in ('called', 'serving')`),
  completed: countWhere(sql`state = 'completed'`),
  noShow: countWhere(sql`state = 'no_show'`),
  cancelled: countWhere(sql`state = 'cancelled'`),
  expired: countWhere(sql`state = 'expired'`),
  waited: sql`count(case when state <> 'expired' then called_at end)`,
  waitMillis: sql`coalesce(sum(case when state <> 'expired' then called_at - issued_at end), 0)`,
  served: sql`count(case when state = 'completed' then served_at end)`,
  serviceMillis: sql`coalesce(sum(case when state = 'completed' then ended_at - served_at - held_millis end), 0)`,
};

function sumsOf(db: Queries) {
  const aliased = Object.entries(columns).map(([name, column]) => column.as(name));
  return db.selectFrom('tickets').select(aliased).$castTo<Sums>();
}

function figuresOf(parts: readonly Sums[]): Figures {
  const sum = (name: keyof Sums) => parts.reduce((total, part) => total + part[name], 0);
  const average = (millis: number, of: number) => (of === 0 ? null : millis / of / 1000);
  return {
    issued: sum('issued'),
    waiting: sum('waiting'),
    atCounter: sum('atCounter'),
    completed: sum('completed'),
    noShow: sum('noShow'),
    cancelled: sum('cancelled'),
    expired: sum('expired'),
    averageWait: average(sum('waitMillis'), sum('waited')),
    averageService: average(sum('serviceMillis'), sum('served')),
  };
}

export const noFigures = figuresOf([]);

const atCounter = prepared((db, key: { counterId: string; day: string }) =>
  sumsOf(db).where('counter_id', '=', key.counterId).where('service_day', '=', key.day).where(waitsNoMore),
);

export async function figuresOfCounter(db: Queries, key: { counterId: string; day: string }): Promise<Figures> {
  return figuresOf(await atCounter.all(db, key));
}

export interface DayFigures {
  totals: Figures;
  /** What has no tickets is missing. */
  byService: ReadonlyMap<string, Figures>;
  byCounter: ReadonlyMap<string, Figures>;
}

const ofDay = prepared((db, key: { branchId: string; day: string }) =>
  sumsOf(db)
    .select(['service_id', 'counter_id'])
    .where('branch_id', '=', key.branchId)
    .where('service_day', '=', key.day)
    .groupBy(['service_id', 'counter_id']),
);

/** The tickets of the day are read once, however the figures are asked for. */
export async function figuresOfDay(db: Queries, where: { branchId: string; day: string }): Promise<DayFigures> {
  const rows = await ofDay.all(db, where);
  const by = (column: 'service_id' | 'counter_id') => {
    const groups = Map.groupBy(rows, (row) => row[column]);
    return new Map([...groups].flatMap(([id, parts]) => (id === null ? [] : [[id, figuresOf(parts)]])));
  };
  return { totals: figuresOf(rows), byService: by('service_id'), byCounter: by('counter_id') };
}
