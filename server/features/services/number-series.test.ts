import { describe, expect, test } from 'vitest';
import { engines } from '../../../test/databases.ts';
import { connectAhead } from '../../../test/model/connect-ahead.ts';
import { office } from '../../../test/office.ts';
import { testClock, testDatabase } from '../../../test/test-database.ts';
import { createService, type NewService } from './create-service.ts';
import { deleteService } from './delete-service.ts';
import { editService } from './edit-service.ts';
import { findServiceSettings } from './service-settings-snapshots.ts';
import { setServiceActive } from './set-service-active.ts';

const day = 86_400_000;

describe.each(engines)('the numbers of services on %s', (engine) => {
  async function open() {
    const clock = testClock();
    const desk = await office(await testDatabase(engine, clock));
    const { database, branchId, staff, services } = desk;
    const edit = (id: string, changes: Partial<NewService>) =>
      database.write((tx) => editService(tx, staff.admin, id, changes));
    const create = (input: NewService) => database.write((tx) => createService(tx, staff.admin, branchId, input));
    return {
      ...desk,
      clock,
      a: services.a.id,
      b: services.b.id,
      edit,
      create,
      made: async (input: NewService) => {
        const created = await create(input);
        if (!created.ok) throw new Error(created.reason);
        return created.value;
      },
      remove: (id: string) => database.write((tx) => deleteService(tx, staff.admin, id)),
      setActive: (id: string, active: boolean) => database.write((tx) => setServiceActive(tx, staff.admin, id, active)),
      settings: async (id: string) => {
        const found = await findServiceSettings(database.read, id);
        if (!found.ok) throw new Error(found.reason);
        return found.value;
      },
      label: async (serviceId: string) => (await desk.take({ serviceId })).label,
    };
  }

  describe('a range', () => {
    test('begins at its first number, every day', async () => {
      const { a, edit, label, clock } = await open();
      expect((await edit(a, { firstNumber: 101, lastNumber: 900 })).ok).toBe(true);
      expect([await label(a), await label(a)]).toEqual(['A101', 'A102']);
      clock.advance(day);
      expect(await label(a)).toBe('A101');
    });

    test('has an end; what is refused there leaves no trace, and a longer one goes on', async () => {
      const { database, a, edit, label } = await open();
      await edit(a, { lastNumber: 1 });
      expect(await label(a)).toBe('A001');
      await expect(label(a)).rejects.toThrow('numbers-used-up');
      await expect(label(a)).rejects.toThrow('numbers-used-up');
      expect(await database.read.selectFrom('issued').select('issued').execute()).toEqual([{ issued: 1 }]);
      await edit(a, { lastNumber: 2 });
      expect(await label(a)).toBe('A002');
    });

    test.each([
      ['firstNumber', { firstNumber: 0 }],
      ['firstNumber', { firstNumber: 1_000_000 }],
      ['firstNumber', { firstNumber: 1.5 }],
      ['lastNumber', { firstNumber: 10, lastNumber: 9 }],
      ['lastNumber', { lastNumber: 1_000_000 }],
      ['lastNumber', { lastNumber: 0 }],
    ])('%s is refused in %j, and nothing changes', async (field, range) => {
      const { a, edit, settings } = await open();
      expect(await edit(a, { name: 'Lain', ...range })).toEqual({ ok: false, reason: 'invalid-request', field });
      expect(await settings(a)).toMatchObject({ name: 'Loket A', firstNumber: 1, lastNumber: null });
    });
  });

  describe('one prefix for two', () => {
    test('needs ranges that do not meet', async () => {
      const { a, b, edit, create, settings } = await open();
      expect(await edit(b, { prefix: 'a' })).toEqual({ ok: false, reason: 'prefix-taken', field: 'prefix' });
      await edit(a, { lastNumber: 499 });
      const overlap = { ok: false, reason: 'ranges-overlap', field: 'firstNumber' };
      expect(await edit(b, { prefix: 'A' })).toEqual(overlap);
      expect(await edit(b, { prefix: 'A', firstNumber: 499, lastNumber: 600 })).toEqual(overlap);
      expect((await edit(b, { prefix: 'A', firstNumber: 500, lastNumber: 600 })).ok).toBe(true);
      expect(await create({ name: 'C', prefix: 'A', firstNumber: 450, lastNumber: 550 })).toEqual(overlap);
      expect((await create({ name: 'C', prefix: 'A', firstNumber: 601 })).ok).toBe(true);
      expect(await edit(a, { lastNumber: null })).toEqual(overlap);
      expect(await settings(a)).toMatchObject({ lastNumber: 499 });
    });

    test('is nothing to a service out of use, until it is to come back', async () => {
      const { a, b, edit, setActive } = await open();
      await edit(a, { lastNumber: 99 });
      await setActive(a, false);
      expect((await edit(b, { prefix: 'A' })).ok).toBe(true);
      expect(await setActive(a, true)).toEqual({ ok: false, reason: 'ranges-overlap', field: 'firstNumber' });
      await edit(b, { firstNumber: 100 });
      expect((await setActive(a, true)).ok).toBe(true);
    });

    test('of two who take it at the same moment one gets it', async () => {
      const { database, a, b, edit } = await open();
      await connectAhead(database);
      const both = await Promise.all([edit(a, { prefix: 'Z' }), edit(b, { prefix: 'Z' })]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both).toContainEqual({ ok: false, reason: 'prefix-taken', field: 'prefix' });
    });
  });

  describe('a run that is shared', () => {
    test('counts for all, and its range is that of all', async () => {
      const { a, b, edit, settings, label, made } = await open();
      expect((await edit(b, { numbersOf: a, firstNumber: 77 })).ok).toBe(true);
      const c = await made({ name: 'C', prefix: 'C', digits: 2, numbersOf: b });
      expect([await label(a), await label(b), await label(c), await label(a)]).toEqual(['A001', 'B002', 'C03', 'A004']);
      expect((await edit(b, { lastNumber: 5 })).ok).toBe(true);
      for (const id of [a, b, c]) {
        const others = [a, b, c].filter((other) => other !== id).sort();
        const { firstNumber, lastNumber, sharesNumbersWith } = await settings(id);
        expect({ firstNumber, lastNumber, others: sharesNumbersWith.sort() }).toEqual({
          firstNumber: 1,
          lastNumber: 5,
          others,
        });
      }
      expect(await label(c)).toBe('C05');
      await expect(label(a)).rejects.toThrow('numbers-used-up');
    });

    test('may have one prefix', async () => {
      const { a, b, edit, label } = await open();
      expect((await edit(b, { numbersOf: a, prefix: 'A' })).ok).toBe(true);
      expect([await label(a), await label(b)]).toEqual(['A001', 'A002']);
    });

    test('is left for one of its own', async () => {
      const { a, b, edit, settings, label } = await open();
      await edit(b, { numbersOf: a });
      await label(a);
      expect((await edit(b, { numbersOf: null })).ok).toBe(true);
      expect([await label(b), await label(a)]).toEqual(['B001', 'A002']);
      expect((await settings(a)).sharesNumbersWith).toEqual([]);
      await edit(b, { lastNumber: 5 });
      expect(await settings(a)).toMatchObject({ lastNumber: null });
      // What has a run of its own keeps it.
      expect((await edit(b, { numbersOf: null })).ok).toBe(true);
      expect(await label(b)).toBe('B002');
    });

    test('stays when one of those who share it is deleted', async () => {
      const { a, b, edit, made, remove, label } = await open();
      const c = await made({ name: 'C', prefix: 'C', numbersOf: a });
      await edit(b, { numbersOf: a });
      expect((await remove(c)).ok).toBe(true);
      expect([await label(a), await label(b)]).toEqual(['A001', 'B002']);
    });

    test('is not that of nobody, of itself, or of another branch', async () => {
      const { database, a, b, edit } = await open();
      await database.write(async (tx) => {
        await tx.db
          .insertInto('branches')
          .values({ id: 'far', name: 'Far', time_zone: 'Asia/Makassar', created_at: 1 })
          .execute();
        await tx.db.updateTable('services').set({ branch_id: 'far' }).where('id', '=', b).execute();
      });
      for (const numbersOf of ['nobody', a, b]) {
        expect(await edit(a, { numbersOf })).toEqual({ ok: false, reason: 'not-found', field: 'numbersOf' });
      }
    });

    test('of a service that is just being deleted is not left without its numbers', async () => {
      const { database, a, b, edit, remove, settings } = await open();
      await connectAhead(database);
      const [joined, removed] = await Promise.all([edit(b, { numbersOf: a }), remove(a)]);
      expect(removed.ok).toBe(true);
      expect(joined.ok || joined.reason).toBe(joined.ok || 'not-found');
      expect((await settings(b)).sharesNumbersWith).toEqual([]);
    });
  });

  describe('what people hold today', () => {
    const inUse = (field: string) => ({ ok: false, reason: 'numbers-in-use', field });

    test('keeps the range from going another way, until tomorrow', async () => {
      const { a, edit, label, clock } = await open();
      for (let n = 0; n < 3; n++) await label(a);
      expect(await edit(a, { firstNumber: 2 })).toEqual(inUse('firstNumber'));
      expect(await edit(a, { lastNumber: 2 })).toEqual(inUse('lastNumber'));
      expect((await edit(a, { lastNumber: 3 })).ok).toBe(true);
      clock.advance(day);
      expect((await edit(a, { firstNumber: 500, lastNumber: 600 })).ok).toBe(true);
      expect(await label(a)).toBe('A500');
    });

    test('is given to nobody else who takes the prefix', async () => {
      const { a, b, edit, label, setActive, create, clock } = await open();
      for (let n = 0; n < 3; n++) await label(a);
      await setActive(a, false);
      expect(await edit(b, { prefix: 'A' })).toEqual(inUse('prefix'));
      expect(await create({ name: 'C', prefix: 'A' })).toEqual(inUse('prefix'));
      expect(await create({ name: 'C', prefix: 'A', lastNumber: 2 })).toEqual(inUse('prefix'));
      // Not the same on paper: A0001 is nobody's.
      expect((await create({ name: 'C', prefix: 'A', digits: 4, lastNumber: 2 })).ok).toBe(true);
      expect((await edit(b, { prefix: 'A', firstNumber: 4 })).ok).toBe(true);
      expect(await label(b)).toBe('A004');
      clock.advance(day);
      expect((await edit(b, { firstNumber: 3 })).ok).toBe(true);
    });

    test('is not given again by a run that only goes on', async () => {
      const { a, b, edit, label } = await open();
      expect(await label(a)).toBe('A001');
      await edit(a, { prefix: 'X' });
      for (let n = 0; n < 3; n++) await label(b);
      // B would go on with A004, and A001 is behind it.
      expect((await edit(b, { prefix: 'A' })).ok).toBe(true);
      expect(await label(b)).toBe('A004');
    });

    test('counts for a service that leaves the run it shared', async () => {
      const { a, b, edit, label } = await open();
      await edit(b, { numbersOf: a });
      expect([await label(a), await label(b)]).toEqual(['A001', 'B002']);
      expect(await edit(b, { numbersOf: null })).toEqual(inUse('prefix'));
      expect((await edit(b, { numbersOf: null, firstNumber: 3 })).ok).toBe(true);
      expect([await label(b), await label(a)]).toEqual(['B003', 'A003']);
    });

    test('counts for all who share a range, not only for the one that is edited', async () => {
      const { a, b, edit, made, label, setActive } = await open();
      await edit(b, { prefix: 'A', numbersOf: a });
      const c = await made({ name: 'C', prefix: 'C', numbersOf: a });
      await edit(a, { lastNumber: 9 });
      const d = await made({ name: 'D', prefix: 'A', firstNumber: 10 });
      expect(await label(d)).toBe('A010');
      await setActive(d, false);
      expect(await edit(c, { lastNumber: 20 })).toEqual(inUse('prefix'));
      expect(await edit(b, { lastNumber: 20 })).toEqual(inUse('prefix'));
    });

    test('keeps a service from coming back that would give it again', async () => {
      const { a, b, edit, label, setActive } = await open();
      await setActive(a, false);
      await edit(b, { prefix: 'A' });
      expect(await label(b)).toBe('A001');
      await setActive(b, false);
      expect(await setActive(a, true)).toEqual(inUse('prefix'));
    });
  });
});
