import type { Database } from '../../server/db/database.ts';
import { newId } from '../../server/db/new-id.ts';
import type { CounterRow, ServiceRow, StaffRow } from '../../server/db/schema.ts';
import type { ActingStaff } from '../../server/features/staff/acting-staff.ts';
import type { BranchView } from '../../shared/snapshots.ts';
import type { Plan } from './scenario.ts';

/** A branch of its own for one run, so that many runs share a database. */
export interface World {
  branch: BranchView;
  services: ServiceRow[];
  counters: { id: string; serviceIds: string[] }[];
  staff: ActingStaff[];
}

/** Another branch, the same for all runs. */
const elsewhere = 'elsewhere';

export async function makeWorld(database: Database, plan: Plan): Promise<World> {
  const now = plan.start;
  const id = () => newId(now);
  const branch = { id: id(), name: 'Kantor', timeZone: plan.timeZone };
  const [shared, own] = [id(), id()];
  const services = plan.services.map(
    ({ quota, hours, phoneRequired }, position): ServiceRow => ({
      id: id(),
      branch_id: branch.id,
      name: `Layanan ${position}`,
      prefix: 'ABC'.charAt(position),
      digits: 3,
      // The first two share one run of numbers.
      series_id: position < 2 ? shared : own,
      daily_quota: quota,
      opens_at: hours?.[0] ?? null,
      closes_at: hours?.[1] ?? null,
      phone_required: phoneRequired ? 1 : 0,
      position,
      active: 1,
    }),
  );
  const counters = plan.counters.map(
    (_, position): CounterRow => ({ id: id(), branch_id: branch.id, name: `Loket ${position}`, position, active: 1 }),
  );
  const served = plan.counters.map((numbers) => services.filter((_, n) => numbers.includes(n)).map((row) => row.id));
  const staff = [0, 1, 2, 3, 4].map(
    (n): StaffRow => ({
      id: id(),
      branch_id: n === 4 ? elsewhere : branch.id,
      username: id(),
      name: `Petugas ${n}`,
      role: n === 3 ? 'supervisor' : 'staff',
      // The third may work at one counter only.
      counter_id: n === 2 ? (counters[2]?.id ?? null) : null,
      password_hash: '',
      demonstration_password: 0,
      active: 1,
      created_at: now,
      last_sign_in_at: null,
    }),
  );
  await database.write(async ({ db }) => {
    const place = { name: branch.name, time_zone: branch.timeZone, created_at: now };
    await db
      .insertInto('branches')
      .values([branch.id, elsewhere].map((one) => ({ id: one, ...place })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db.insertInto('services').values(services).execute();
    await db.insertInto('counters').values(counters).execute();
    const pairs = counters.flatMap((counter, n) =>
      (served[n] ?? []).map((service_id, position) => ({ counter_id: counter.id, service_id, position })),
    );
    await db.insertInto('counter_services').values(pairs).execute();
    await db.insertInto('staff').values(staff).execute();
  });
  return {
    branch,
    services,
    counters: counters.map((counter, n) => ({ id: counter.id, serviceIds: served[n] ?? [] })),
    staff: staff.map((row) => ({ id: row.id, role: row.role, branchId: row.branch_id, counterId: row.counter_id })),
  };
}
