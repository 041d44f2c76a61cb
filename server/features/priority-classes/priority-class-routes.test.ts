import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { type Answer, Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';

const propsOf = ({ text }: Answer) => JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}').props;
const leadsTo = (answer: Answer) => answer.headers.location;
const veterans = { nameId: 'Veteran', nameEn: 'Veterans', priority: true, visitorMayChoose: true };

describe.each(engines)('priority classes outside on %s', (engine) => {
  async function open() {
    const { app, database } = await testApp(engine);
    const desk = await office(database);
    const admin = await new Client(app).signIn('admin');
    const at = `/api/v1/branches/${desk.branchId}/priority-classes`;
    const anyone = new Client(app);
    return {
      app,
      ...desk,
      admin,
      at,
      anyone,
      patch: (code: string, payload: object) => admin.send('PATCH', `${at}/${code}`, { payload }),
      codes: async () => (await anyone.get(at)).body.map(({ code }: { code: string }) => code),
    };
  }

  test('anybody sees those in use', async () => {
    const { admin, at, anyone, patch, codes } = await open();
    const made = await admin.post(at, veterans);
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ code: 'veterans' });
    expect((await anyone.get(at)).body.at(-1)).toEqual({
      code: 'veterans',
      name: { id: 'Veteran', en: 'Veterans' },
      priority: true,
      visitorMayChoose: true,
    });
    expect((await patch('veterans', { active: false, position: 0 })).status).toBe(200);
    expect(await codes()).not.toContain('veterans');
    await patch('veterans', { active: true });
    expect(await codes()).toContain('veterans');
    expect((await anyone.get('/api/v1/branches/nowhere/priority-classes')).status).toBe(404);
  });

  test('a change is made as a whole or not at all', async () => {
    const { at, admin, patch, anyone } = await open();
    const before = (await anyone.get(at)).body;
    expect((await patch('regular', { nameId: 'Biasa', active: false })).body).toMatchObject({ reason: 'in-use' });
    expect((await patch('elderly', { nameId: 'UMUM', priority: false })).body).toMatchObject({
      status: 409,
      reason: 'name-taken',
      field: 'nameId',
    });
    expect((await patch('nothing', { nameId: 'X' })).body).toMatchObject({ status: 404, field: 'code' });
    expect((await patch('elderly', { position: -1 })).status).toBe(400);
    expect((await patch('elderly', { code: 'old' })).status).toBe(400);
    expect((await admin.post(at, { ...veterans, nameEn: ' ' })).body).toMatchObject({ status: 400, field: 'nameEn' });
    expect((await anyone.get(at)).body).toEqual(before);
  });

  test('only administrators change them', async () => {
    const { app, at, anyone } = await open();
    const clerk = await new Client(app).signIn('loket_a');
    expect((await clerk.post(at, veterans)).status).toBe(403);
    expect((await clerk.send('PATCH', `${at}/elderly`, { payload: { nameId: 'X' } })).status).toBe(403);
    expect((await anyone.post(at, veterans)).status).toBe(401);
  });

  test('the regular one is renamed in its form, and stays as it is otherwise', async () => {
    const { admin } = await open();
    const page = '/admin/priorities/regular';
    const { text } = await admin.get(page);
    expect(text).not.toMatch(/name="(priority|visitorMayChoose)"|\/deactivate|\/delete/);
    const saved = await admin.form(page, page, { nameId: 'Biasa', nameEn: 'Ordinary', position: '0' });
    expect(leadsTo(saved)).toBe('/admin/priorities?done=saved');
    expect(propsOf(await admin.get(page)).priorityClass).toMatchObject({
      name: { id: 'Biasa', en: 'Ordinary' },
      priority: false,
      visitorMayChoose: true,
    });
  });

  test('what was never used is deleted, and its page is gone', async () => {
    const { admin, codes } = await open();
    const page = '/admin/priorities/children';
    expect(leadsTo(await admin.form(page, `${page}/delete`, {}))).toBe('/admin/priorities?done=deleted');
    expect(await codes()).not.toContain('children');
    expect((await admin.get(page)).status).toBe(404);
    expect((await admin.form('/admin/priorities', page, { nameId: 'X', nameEn: 'X' })).status).toBe(404);
  });

  test('a class that is called “new” has a page of its own', async () => {
    const { admin } = await open();
    const fields = { nameId: 'Baru', nameEn: 'New', priority: 'on' };
    expect((await admin.form('/admin/priorities/new', '/admin/priorities', fields)).status).toBe(303);
    expect(propsOf(await admin.get('/admin/priorities/new')).priorityClass).toBeNull();
    expect(propsOf(await admin.get('/admin/priorities/new-2')).priorityClass.name.en).toBe('New');
  });

  test('a refused form keeps what was typed', async () => {
    const { admin } = await open();
    const typed = { nameId: 'Lansia', nameEn: 'Seniors', priority: '', visitorMayChoose: 'on', position: '3' };
    const refused = await admin.form('/admin/priorities/new', '/admin/priorities', typed);
    expect(refused.status).toBe(409);
    expect(propsOf(refused)).toMatchObject({ error: { reason: 'name-taken', field: 'nameId' }, values: typed });
  });

  test('in another branch they are those of that branch', async () => {
    const { admin, branchId } = await open();
    const { body } = await admin.post('/api/v1/branches', { name: 'Timur', timeZone: 'Asia/Jayapura' });
    const list = `/admin/priorities?branch=${body.id}`;
    const fields = { nameId: 'Veteran', nameEn: 'Veterans', priority: 'on' };
    const made = await admin.form(`/admin/priorities/new?branch=${body.id}`, list, fields);
    expect(leadsTo(made)).toBe(`${list}&done=created`);
    expect(propsOf(await admin.get(`/admin/priorities/veterans?branch=${body.id}`)).branch.id).toBe(body.id);
    expect((await admin.get(`/admin/priorities/veterans?branch=${branchId}`)).status).toBe(404);
  });
});
