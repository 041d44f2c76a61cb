import type { Role } from '../../shared/staff.ts';
import type { Database, Queries, Transaction } from '../db/database.ts';
import { alone } from '../db/lock.ts';
import { newId } from '../db/new-id.ts';
import { addDefaultClasses } from './priority-classes/default-classes.ts';
import { demonstrationPassword } from './staff/demonstration-accounts.ts';
import { hashPassword } from './staff/password.ts';

/** The counters as the first users know them: letter, account. */
const counters = [
  { letter: 'A', username: 'loket_a' },
  { letter: 'B', username: 'loket_b' },
];
const dailyQuota = 100;

/** One small office, if there is none yet. Says whether it made one. */
export async function addDemonstrationData(database: Database): Promise<boolean> {
  if (await hasBranch(database.read)) return false;
  const passwordHash = await hashPassword(demonstrationPassword);
  return database.write(async (tx) => {
    // Several instances may start together.
    await alone(tx, 'demonstration data');
    if (await hasBranch(tx.db)) return false;
    const branchId = await addBranch(tx);
    for (const [position, { letter, username }] of counters.entries()) {
      const name = `Loket ${letter}`;
      const counterId = await addCounter(tx, { branchId, name, letter, position });
      await addStaff(tx, { branchId, counterId, username, name: `Petugas ${name}`, role: 'staff', passwordHash });
    }
    await addStaff(tx, {
      branchId: null,
      counterId: null,
      username: 'admin',
      name: 'Administrator',
      role: 'admin',
      passwordHash,
    });
    return true;
  });
}

async function hasBranch(db: Queries): Promise<boolean> {
  return (await db.selectFrom('branches').select('id').limit(1).executeTakeFirst()) !== undefined;
}

async function addBranch(tx: Transaction): Promise<string> {
  const id = newId(tx.now);
  await tx.db
    .insertInto('branches')
    .values({ id, name: 'Kantor Contoh', time_zone: 'Asia/Jakarta', created_at: tx.now })
    .execute();
  await addDefaultClasses(tx, id);
  return id;
}

interface NewCounter {
  branchId: string;
  name: string;
  letter: string;
  position: number;
}

/** With a service of its own, as the first users pair them. */
async function addCounter(tx: Transaction, { branchId, name, letter, position }: NewCounter): Promise<string> {
  const counterId = newId(tx.now);
  const serviceId = newId(tx.now);
  await tx.db
    .insertInto('series')
    .values({ id: serviceId, branch_id: branchId, first_number: 1, last_number: null })
    .execute();
  await tx.db
    .insertInto('services')
    .values({
      id: serviceId,
      branch_id: branchId,
      name,
      prefix: letter,
      digits: 3,
      series_id: serviceId,
      daily_quota: dailyQuota,
      phone_required: 0,
      position,
      active: 1,
    })
    .execute();
  await tx.db
    .insertInto('counters')
    .values({ id: counterId, branch_id: branchId, name, position, active: 1 })
    .execute();
  await tx.db
    .insertInto('counter_services')
    .values({ counter_id: counterId, service_id: serviceId, position: 0 })
    .execute();
  return counterId;
}

interface NewStaff {
  branchId: string | null;
  counterId: string | null;
  username: string;
  name: string;
  role: Role;
  passwordHash: string;
}

async function addStaff(tx: Transaction, staff: NewStaff): Promise<void> {
  const id = newId(tx.now);
  await tx.db
    .insertInto('staff')
    .values({
      id,
      branch_id: staff.branchId,
      username: staff.username,
      name: staff.name,
      role: staff.role,
      password_hash: staff.passwordHash,
      demonstration_password: 1,
      active: 1,
      created_at: tx.now,
      last_sign_in_at: null,
    })
    .execute();
  if (staff.counterId === null) return;
  await tx.db.insertInto('staff_counters').values({ staff_id: id, counter_id: staff.counterId }).execute();
}
