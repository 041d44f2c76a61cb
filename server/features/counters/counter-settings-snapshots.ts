import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { CounterSettings } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { ruleOf } from '../calling-rules/calling-rule-snapshots.ts';
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
  return counters.map(({ id, name, active, position, calling_rule, spells }) => ({
    id,
    name,
    active: active === 1,
    position,
    serviceIds: (services.get(id) ?? []).map(({ service_id }) => service_id),
    staff: (staff.get(id) ?? []).map((person) => person.name),
    callingRule: calling_rule === null ? null : ruleOf(calling_rule),
    hasHistory: (spells ?? 0) > 0,
  }));
}

export async function branchOfCounter(db: Queries, counterId: string): Promise<Result<string>> {
  const counter = await counterById(db, counterId);
  return counter ? ok(counter.branch_id) : refuse('not-found', { field: 'counterId' });
}

/** The branch of each; null for what is no counter. */
export async function branchesOfCounters(db: Queries, ids: readonly string[]): Promise<(string | null)[]> {
  const branches: (string | null)[] = [];
  for (const id of ids) branches.push((await counterById(db, id))?.branch_id ?? null);
  return branches;
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
    .innerJoin('staff_counters', 'staff_counters.staff_id', 'staff.id')
    .select(['staff_counters.counter_id', 'staff.name'])
    .where('staff.active', '=', 1)
    .orderBy('staff.name')
    .execute();
  return Map.groupBy(rows, ({ counter_id }) => counter_id);
}
