import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { CounterSettings } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { counterById } from './counter-settings-store.ts';

/** All counters of a branch, in use or not, as an administrator sees them. */
export async function counterSettings(db: Queries, branchId: string): Promise<CounterSettings[]> {
  const counters = await db
    .selectFrom('counters')
    .selectAll('counters')
    .select((eb) =>
      eb
        .selectFrom('counter_sessions')
        .select((inner) => inner.fn.countAll<number>().as('spells'))
        .whereRef('counter_sessions.counter_id', '=', 'counters.id')
        .as('spells'),
    )
    .where('branch_id', '=', branchId)
    .orderBy('position')
    .orderBy('name')
    .execute();
  const services = await servicesByCounter(db, branchId);
  const staff = await staffByCounter(db);
  return counters.map(({ id, name, active, position, spells }) => ({
    id,
    name,
    active: active === 1,
    position,
    serviceIds: (services.get(id) ?? []).map(({ service_id }) => service_id),
    staff: (staff.get(id) ?? []).map((person) => person.name),
    hasHistory: (spells ?? 0) > 0,
  }));
}

export async function branchOfCounter(db: Queries, counterId: string): Promise<Result<string>> {
  const counter = await counterById(db, counterId);
  return counter ? ok(counter.branch_id) : refuse('not-found', { field: 'counterId' });
}

export async function findCounterSettings(db: Queries, counterId: string): Promise<Result<CounterSettings>> {
  const branchId = await branchOfCounter(db, counterId);
  if (!branchId.ok) return branchId;
  const counter = (await counterSettings(db, branchId.value)).find(({ id }) => id === counterId);
  return counter ? ok(counter) : refuse('not-found', { field: 'counterId' });
}

async function servicesByCounter(db: Queries, branchId: string) {
  const rows = await db
    .selectFrom('counter_services')
    .innerJoin('counters', 'counters.id', 'counter_services.counter_id')
    .select(['counter_services.counter_id', 'counter_services.service_id'])
    .where('counters.branch_id', '=', branchId)
    .orderBy('counter_services.position')
    .execute();
  return Map.groupBy(rows, ({ counter_id }) => counter_id);
}

/** Those assigned to a counter who can sign in. */
async function staffByCounter(db: Queries) {
  const rows = await db
    .selectFrom('staff')
    .select(['counter_id', 'name'])
    .where('counter_id', 'is not', null)
    .where('active', '=', 1)
    .orderBy('name')
    .execute();
  return Map.groupBy(rows, ({ counter_id }) => counter_id);
}
