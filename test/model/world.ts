import type { Database } from '../../server/db/database.ts';
import { newId } from '../../server/db/new-id.ts';
import type { ServiceRow, StaffRow } from '../../server/db/schema.ts';
import { addDefaultClasses } from '../../server/features/priority-classes/default-classes.ts';
import type { ActingStaff } from '../../server/features/staff/acting-staff.ts';
import type { BranchView } from '../../shared/snapshots.ts';
import type { Plan } from './scenario.ts';

/** A branch of its own for one run, so that many runs share a database. */
export interface World {
  branch: BranchView;
  services: ServiceRow[];
  counters: { id: string; serviceIds: string[] }[];
  staff: ActingStaff[];
  rule: Plan['rule'];
  minimumCalls: number;
  recallLimit: number | null;
  noShowDelay: number;
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
      hours: hours && JSON.stringify(Array.from({ length: 7 }, () => [hours])),
      last_issue_minutes: 0,
      channel_quotas: null,
      one_per_phone: 0,
      group_path: '',
      phone_required: phoneRequired ? 1 : 0,
      position,
      active: 1,
    }),
  );
  const counters = plan.counters.map((_, position) => ({
    id: id(),
    branch_id: branch.id,
    name: `Loket ${position}`,
    position,
    active: 1 as const,
  }));
  const served = plan.counters.map((numbers) => services.filter((_, n) => numbers.includes(n)).map((row) => row.id));
  /** The third may work at one counter only. */
  const reachOf = (n: number) => (n === 2 ? counters.slice(2).map(({ id }) => id) : []);
  const staff = [0, 1, 2, 3, 4].map(
    (n): StaffRow => ({
      id: id(),
      branch_id: n === 4 ? elsewhere : branch.id,
      username: id(),
      name: `Petugas ${n}`,
      role: n === 3 ? 'supervisor' : 'staff',
      password_hash: '',
      demonstration_password: 0,
      active: 1,
      created_at: now,
      last_sign_in_at: null,
    }),
  );
  await database.write(async (tx) => {
    const { db } = tx;
    const place = { name: branch.name, time_zone: branch.timeZone, created_at: now };
    await db
      .insertInto('branches')
      .values([branch.id, elsewhere].map((one) => ({ id: one, ...place })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { kind, maxWaitMinutes } = plan.rule;
    const settings = {
      calling_rule: JSON.stringify({ order: { kind }, maxWaitMinutes }),
      minimum_calls: plan.minimumCalls,
      recall_limit: plan.recallLimit,
      no_show_delay: plan.noShowDelay,
    };
    await db.updateTable('branches').set(settings).where('id', '=', branch.id).execute();
    await addDefaultClasses(tx, branch.id);
    const series = [shared, own].map((id) => ({ id, branch_id: branch.id, first_number: 1, last_number: null }));
    await db.insertInto('series').values(series).execute();
    await db.insertInto('services').values(services).execute();
    await db.insertInto('counters').values(counters).execute();
    const pairs = counters.flatMap((counter, n) =>
      (served[n] ?? []).map((service_id, position) => ({ counter_id: counter.id, service_id, position })),
    );
    await db.insertInto('counter_services').values(pairs).execute();
    await db.insertInto('staff').values(staff).execute();
    const assigned = staff.flatMap(({ id: staff_id }, n) => reachOf(n).map((counter_id) => ({ staff_id, counter_id })));
    await db.insertInto('staff_counters').values(assigned).execute();
  });
  return {
    branch,
    services,
    rule: plan.rule,
    minimumCalls: plan.minimumCalls,
    recallLimit: plan.recallLimit,
    noShowDelay: plan.noShowDelay,
    counters: counters.map((counter, n) => ({ id: counter.id, serviceIds: served[n] ?? [] })),
    staff: staff.map((row, n) => ({
      id: row.id,
      role: row.role,
      branchId: row.branch_id,
      counterIds: reachOf(n),
      serviceIds: [],
    })),
  };
}
