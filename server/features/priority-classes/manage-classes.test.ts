import { describe, expect, test } from 'vitest';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { createBranch } from '../branches/create-branch.ts';
import { setCallingRule } from '../calling-rules/set-calling-rule.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import type { ClassInput } from './class-settings.ts';
import { createClass, type NewClass } from './create-class.ts';
import { editClass } from './edit-class.ts';
import { priorityClassNames, priorityClassSettings } from './priority-class-snapshots.ts';
import { deleteClass, setClassActive } from './retire-class.ts';

const veterans: NewClass = { nameId: 'Veteran', nameEn: 'Veterans', priority: true, visitorMayChoose: true };

describe.each(engines)('the priority classes of a branch on %s', (engine) => {
  async function open() {
    const desk = await office(await testDatabase(engine));
    const { database, branchId, staff } = desk;
    const { write, read } = database;
    return {
      ...desk,
      create: (input: Partial<ClassInput> = {}, actor: ActingStaff = staff.admin, branch = branchId) =>
        write((tx) => createClass(tx, actor, branch, { ...veterans, ...input })),
      edit: (code: string, changes: Partial<ClassInput>, actor: ActingStaff = staff.admin) =>
        write((tx) => editClass(tx, actor, branchId, code, changes)),
      setActive: (code: string, active: boolean) =>
        write((tx) => setClassActive(tx, staff.admin, branchId, code, active)),
      remove: (code: string) => write((tx) => deleteClass(tx, staff.admin, branchId, code)),
      classes: () => priorityClassSettings(read, branchId),
      forVisitors: async () => (await priorityClassNames(read, branchId, 'for-visitors')).map(({ code }) => code),
    };
  }

  test('a new one comes behind the others, with a code of its own', async () => {
    const { create, classes } = await open();
    expect(await create()).toEqual({ ok: true, value: 'veterans' });
    expect((await classes()).at(-1)).toEqual({
      code: 'veterans',
      name: { id: 'Veteran', en: 'Veterans' },
      priority: true,
      visitorMayChoose: true,
      position: 6,
      active: true,
    });
    expect(await create({ nameId: 'Veteran lain', nameEn: 'VETERANS!' })).toEqual({ ok: true, value: 'veterans-2' });
  });

  test('two that read the same are refused, in either language and whatever the case', async () => {
    const { create, edit, classes } = await open();
    const before = await classes();
    expect(await create({ nameId: 'LANSIA' })).toMatchObject({ reason: 'name-taken', field: 'nameId' });
    expect(await create({ nameEn: ' elderly ' })).toMatchObject({ reason: 'name-taken', field: 'nameEn' });
    expect(await edit('children', { nameId: 'lansia' })).toMatchObject({ reason: 'name-taken', field: 'nameId' });
    expect(await classes()).toEqual(before);
    expect((await edit('elderly', { nameId: 'LANSIA' })).ok).toBe(true);
  });

  test('of several made at once with the same name, one is', async () => {
    const { create, classes } = await open();
    const atOnce = (input: Partial<ClassInput>) => Promise.all([1, 2, 3, 4].map(() => create(input)));
    // Connections that are open already: otherwise one would be done before the next begins.
    await atOnce({ nameId: 'Lansia' });
    const answers = await atOnce({});
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: 'veterans' }]);
    const refused = { ok: false, reason: 'name-taken', field: 'nameId' };
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 3 }, () => refused));
    expect(await classes()).toHaveLength(7);
  });

  test('the regular one can be renamed, and nothing else', async () => {
    const { edit, setActive, remove, classes, forVisitors } = await open();
    expect((await edit('regular', { nameId: 'Biasa', position: 9 })).ok).toBe(true);
    expect(await edit('regular', { priority: true })).toMatchObject({ reason: 'invalid-request', field: 'priority' });
    // Without it the first of the others would be what every visitor gets.
    expect(await edit('regular', { visitorMayChoose: false })).toMatchObject({
      reason: 'invalid-request',
      field: 'visitorMayChoose',
    });
    expect(await setActive('regular', false)).toMatchObject({ reason: 'in-use' });
    expect(await remove('regular')).toMatchObject({ reason: 'in-use' });
    expect((await classes()).find(({ code }) => code === 'regular')).toMatchObject({
      name: { id: 'Biasa', en: 'Regular' },
      priority: false,
      visitorMayChoose: true,
      active: true,
    });
    // Wherever it stands in the list, visitors are offered it first.
    expect((await forVisitors())[0]).toBe('regular');
  });

  test('visitors are offered those in use that they may choose', async () => {
    const { edit, setActive, forVisitors } = await open();
    await edit('elderly', { visitorMayChoose: false });
    await setActive('children', false);
    expect(await forVisitors()).toEqual(['regular', 'disability', 'pregnant']);
    await setActive('children', true);
    expect(await forVisitors()).toContain('children');
  });

  test('one that a ticket has, or a rule names, stays', async () => {
    const { database, branchId, staff, counters, take, remove, setActive, classes } = await open();
    await take({ priorityClass: 'elderly' });
    expect(await remove('elderly')).toMatchObject({ reason: 'in-use' });
    const rule = {
      order: {
        kind: 'ratio' as const,
        by: 'class' as const,
        groups: [
          { members: ['disability'], share: 1 },
          { members: [], share: 2 },
        ],
      },
      maxWaitMinutes: null,
    };
    const ofCounter = { branchId, counterId: counters.a };
    expect((await database.write((tx) => setCallingRule(tx, staff.admin, ofCounter, rule))).ok).toBe(true);
    expect(await remove('disability')).toMatchObject({ reason: 'in-use' });
    await database.write((tx) => setCallingRule(tx, staff.admin, ofCounter, null));
    expect((await remove('disability')).ok).toBe(true);
    expect(await remove('disability')).toMatchObject({ reason: 'not-found', field: 'code' });
    expect((await setActive('elderly', false)).ok).toBe(true);
    expect((await classes()).map(({ code }) => code)).not.toContain('disability');
  });

  test('each branch has its own, and an administrator of one changes no other', async () => {
    const { database, branchId, staff, create, edit, remove } = await open();
    const east = await database.write((tx) =>
      createBranch(tx, staff.admin, { name: 'Timur', timeZone: 'Asia/Jayapura' }),
    );
    if (!east.ok) throw new Error(east.reason);
    const local = { ...staff.admin, branchId: east.value.id };
    expect((await create({}, local, east.value.id)).ok).toBe(true);
    expect(await create({}, local)).toMatchObject({ reason: 'forbidden' });
    expect(await edit('elderly', { nameId: 'Sepuh' }, local)).toMatchObject({ reason: 'forbidden' });
    expect(await create({}, staff.admin, 'nowhere')).toMatchObject({ reason: 'not-found', field: 'branchId' });
    expect((await remove('elderly')).ok).toBe(true);
    const codes = async (id: string) => (await priorityClassSettings(database.read, id)).map(({ code }) => code);
    expect(await codes(east.value.id)).toEqual([
      'regular',
      'elderly',
      'disability',
      'pregnant',
      'children',
      'appointment',
      'veterans',
    ]);
    expect(await codes(branchId)).toEqual(['regular', 'disability', 'pregnant', 'children', 'appointment']);
  });
});
