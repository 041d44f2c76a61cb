import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { closeCounter } from '../counters/close-counter.ts';
import { callNext } from '../tickets/call-ticket.ts';
import { changeAtCounter } from '../tickets/change-at-counter.ts';
import type { ActingStaff } from './acting-staff.ts';
import { createStaff } from './create-staff.ts';
import { deleteStaff } from './delete-staff.ts';
import { editStaff } from './edit-staff.ts';
import { newPasswordHash, resetPassword } from './reset-password.ts';
import { setStaffActive } from './set-staff-active.ts';
import { signInDesk } from './sign-in.ts';
import type { StaffInput } from './staff-settings.ts';
import { findAccount, staffAccounts } from './staff-settings-snapshots.ts';

const dewi: StaffInput & { password: string } = {
  username: 'dewi',
  name: 'Dewi',
  role: 'staff',
  branchId: null,
  counterIds: [],
  serviceIds: [],
  password: 'rahasia sekali',
};
const visit = { address: '192.0.2.1', userAgent: 'test' };

describe.each(engines)('an administrator and staff on %s', (engine) => {
  async function open() {
    const desk = await office(await testDatabase(engine));
    const { database, staff } = desk;
    return {
      ...desk,
      signIn: (username: string, password: string) => signInDesk(database)({ username, password }, visit),
      create: (input: Partial<typeof dewi> = {}) => createStaff(database, staff.admin, { ...dewi, ...input }),
      edit: (id: string, changes: Partial<StaffInput>) =>
        database.write((tx) => editStaff(tx, staff.admin, id, changes)),
      setActive: (id: string, active: boolean) => database.write((tx) => setStaffActive(tx, staff.admin, id, active)),
      remove: (id: string) => database.write((tx) => deleteStaff(tx, staff.admin, id)),
      account: async (id: string) => {
        const found = await findAccount(database.read, staff.admin, id);
        if (!found.ok) throw new Error(found.reason);
        return found.value;
      },
    };
  }

  async function created(result: ReturnType<typeof createStaff>): Promise<string> {
    const staff = await result;
    if (!staff.ok) throw new Error(staff.reason);
    return staff.value;
  }

  test('a new account can sign in, with its name in lower case', async () => {
    const { counters, branchId, create, signIn, account } = await open();
    const id = await created(create({ username: ' Dewi.S ', counterIds: [counters.a] }));
    expect(await account(id)).toEqual({
      id,
      username: 'dewi.s',
      name: 'Dewi',
      role: 'staff',
      branchId,
      counterIds: [counters.a],
      serviceIds: [],
      active: true,
      demonstrationPassword: false,
      lastSignInAt: null,
    });
    expect((await signIn('Dewi.S', dewi.password)).ok).toBe(true);
  });

  test('a refused account is not there at all', async () => {
    const { database, staff, create } = await open();
    expect(await create({ name: 'x'.repeat(400) })).toMatchObject({ reason: 'invalid-request', field: 'name' });
    expect(await create({ password: '1234567' })).toMatchObject({ reason: 'invalid-request', field: 'password' });
    expect(await staffAccounts(database.read, staff.admin)).toHaveLength(3);
  });

  test('a counter that does not exist, or is of another branch, is refused', async () => {
    const { database, counters, create } = await open();
    expect(await create({ serviceIds: ['nothing'] })).toMatchObject({ reason: 'not-found', field: 'serviceIds' });
    expect(await create({ counterIds: ['nothing'] })).toMatchObject({ reason: 'not-found', field: 'counterIds' });
    await database.write((tx) =>
      tx.db
        .insertInto('branches')
        .values({ id: 'two', name: 'Dua', time_zone: 'Asia/Jayapura', created_at: tx.now })
        .execute(),
    );
    const elsewhere = { branchId: 'two', counterIds: [counters.a] };
    expect(await create(elsewhere)).toMatchObject({ reason: 'not-found', field: 'counterIds' });
  });

  test('of two made at once with one user name, one is refused', async () => {
    const { create, edit, staff } = await open();
    const both = await Promise.all([create(), create()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'username-taken', field: 'username' });
    expect(await edit(staff.a.id, { username: 'dewi' })).toMatchObject({ reason: 'username-taken' });
  });

  test('an edit changes what it names', async () => {
    const { staff, counters, edit, account } = await open();
    expect((await edit(staff.a.id, { role: 'supervisor', counterIds: [] })).ok).toBe(true);
    expect(await account(staff.a.id)).toMatchObject({ username: 'loket_a', role: 'supervisor', counterIds: [] });
    expect((await edit(staff.a.id, { counterIds: [counters.b] })).ok).toBe(true);
    expect(await account(staff.a.id)).toMatchObject({ role: 'supervisor', counterIds: [counters.b] });
  });

  test('whoever is no administrator belongs to a branch', async () => {
    const { branchId, create, edit, account } = await open();
    const id = await created(create({ role: 'admin' }));
    expect((await account(id)).branchId).toBeNull();
    await edit(id, { role: 'staff' });
    expect((await account(id)).branchId).toBe(branchId);
  });

  test('the last active administrator stays, whichever way they would go', async () => {
    const { staff, create, edit, setActive, remove } = await open();
    const other = await created(create({ role: 'admin' }));
    expect((await setActive(other, false)).ok).toBe(true);
    expect(await setActive(staff.admin.id, false)).toMatchObject({ reason: 'last-admin' });
    expect(await edit(staff.admin.id, { role: 'supervisor' })).toMatchObject({ reason: 'last-admin', field: 'role' });
    expect(await remove(staff.admin.id)).toMatchObject({ reason: 'last-admin' });
    await setActive(other, true);
    expect((await remove(staff.admin.id)).ok).toBe(true);
  });

  test('two administrators who remove each other at once: one stays', async () => {
    const { database, staff, create, setActive } = await open();
    const other = await created(create({ role: 'admin' }));
    const slow = database.write(async (tx) => {
      const result = await setStaffActive(tx, staff.admin, other, false);
      await setTimeout(200);
      return result;
    });
    // The second begins before the first is committed.
    await setTimeout(100);
    const results = await Promise.all([slow, setActive(staff.admin.id, false)]);
    expect(results.map((result) => (result.ok ? 'gone' : result.reason))).toEqual(['gone', 'last-admin']);
  });

  test('whoever is deactivated loses sessions and counter; a ticket there waits for a colleague', async () => {
    const { database, staff, counters, take, open: openDesk, signIn, setActive } = await open();
    await signIn('loket_a', '123');
    await openDesk(staff.a, counters.a);
    const ticket = await take();
    await database.write((tx) => callNext(tx, staff.a, counters.a));
    const sessions = () =>
      database.read.selectFrom('sessions').selectAll().where('staff_id', '=', staff.a.id).execute();

    expect((await setActive(staff.a.id, false)).ok).toBe(true);
    const complete = (who: ActingStaff) => database.write((tx) => changeAtCounter(tx, who, ticket.id, 'complete'));
    const colleague = { ...staff.b, counterIds: [] };
    expect(await complete(colleague)).toMatchObject({ reason: 'forbidden' });
    await openDesk(colleague, counters.a);
    expect(await complete(colleague)).toMatchObject({ ok: true });
    await database.write((tx) => closeCounter(tx, colleague, counters.a));
    expect(await sessions()).toHaveLength(0);
    const spells = await database.read.selectFrom('counter_sessions').select('closed_at').execute();
    expect(spells.map(({ closed_at }) => closed_at !== null)).toEqual([true, true]);
    expect(await signIn('loket_a', '123')).toMatchObject({ reason: 'bad-credentials' });
    await setActive(staff.a.id, true);
    expect((await signIn('loket_a', '123')).ok).toBe(true);
  });

  test('whoever has history is not deleted', async () => {
    const { database, staff, counters, take, open: openDesk, create, remove } = await open();
    const helper = await created(create({ role: 'supervisor' }));
    await openDesk(staff.a, counters.a);
    const ticket = await take();
    await database.write((tx) => callNext(tx, staff.a, counters.a));
    // Nothing but an event names the supervisor.
    const supervisor: ActingStaff = { id: helper, role: 'supervisor', branchId: null, counterIds: [], serviceIds: [] };
    await database.write((tx) => changeAtCounter(tx, supervisor, ticket.id, 'complete'));
    expect(await remove(helper)).toMatchObject({ reason: 'in-use' });
    expect(await remove(staff.a.id)).toMatchObject({ reason: 'in-use' });
    expect((await remove(staff.b.id)).ok).toBe(true);
  });

  test('a new password ends the demonstration, the sessions and the lock', async () => {
    const { database, staff, signIn, account } = await open();
    await signIn('loket_a', '123');
    for (let attempt = 0; attempt < 6; attempt++) await signIn('loket_a', 'wrong');
    expect(await signIn('loket_a', '123')).toMatchObject({ reason: 'too-many-attempts' });

    expect(await newPasswordHash('1234567')).toMatchObject({ reason: 'invalid-request', field: 'password' });
    const hash = await newPasswordHash('kata sandi baru');
    if (!hash.ok) throw new Error(hash.reason);
    await database.write((tx) => resetPassword(tx, staff.admin, staff.a.id, hash.value, null));
    expect((await account(staff.a.id)).demonstrationPassword).toBe(false);
    expect(await database.read.selectFrom('sessions').selectAll().execute()).toHaveLength(0);
    expect(await signIn('loket_a', '123')).toMatchObject({ reason: 'bad-credentials' });
    expect((await signIn('loket_a', 'kata sandi baru')).ok).toBe(true);
  });

  test('an administrator of one branch manages its people only', async () => {
    const { database, branchId, staff } = await open();
    const local = { ...staff.a, role: 'admin' as const };
    const accounts = await staffAccounts(database.read, local);
    expect(accounts.map(({ username }) => username)).toEqual(['loket_a', 'loket_b']);
    expect(await database.write((tx) => setStaffActive(tx, local, staff.admin.id, false))).toMatchObject({
      reason: 'forbidden',
    });
    expect(await createStaff(database, local, { ...dewi, role: 'admin' })).toMatchObject({ reason: 'forbidden' });
    const promoted = await database.write((tx) => editStaff(tx, local, staff.b.id, { role: 'admin', branchId: null }));
    expect(promoted).toMatchObject({ reason: 'forbidden' });
    expect((await createStaff(database, local, { ...dewi, branchId })).ok).toBe(true);
  });
});
