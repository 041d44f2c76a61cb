import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { branchRules } from './branch-rules.ts';

describe.each(engines)('branches on %s', (engine) => {
  async function open() {
    const { app, database } = await testApp(engine);
    const desk = await office(database);
    const admin = await new Client(app).signIn('admin');
    const at = `/api/v1/branches/${desk.branchId}/settings`;
    return {
      app,
      ...desk,
      admin,
      at,
      patch: (payload: object, who = admin, url = at) => who.send('PATCH', url, { payload }),
      settings: async () => (await admin.get(at)).body,
    };
  }

  /** A second branch with somebody of its own. */
  async function east(app: Awaited<ReturnType<typeof open>>['app'], admin: Client, role: string) {
    const branch = await admin.post('/api/v1/branches', { name: 'Timur', timeZone: 'Asia/Jayapura' });
    const account = { username: 'mila', name: 'Mila', role, password: 'rahasia sekali', branchId: branch.body.id };
    expect((await admin.post('/api/v1/staff', account)).status).toBe(201);
    return { id: branch.body.id as string, mila: await new Client(app).signIn('mila', 'rahasia sekali') };
  }

  test('a new branch starts with sensible settings', async () => {
    const { app, admin } = await open();
    const { id } = await east(app, admin, 'staff');
    expect((await admin.get(`/api/v1/branches/${id}/settings`)).body).toEqual({
      id,
      name: 'Timur',
      timeZone: 'Asia/Jayapura',
      hours: null,
      minimumCalls: 1,
      noShowDelay: 0,
      recallLimit: null,
      undoMinutes: 5,
      transferPlace: 'original',
      breakReasons: ['Istirahat', 'Salat', 'Rapat'],
      results: [],
      cancelReasons: [],
    });
  });

  test('a change takes what it names, and the commands follow it at once', async () => {
    const { database, branchId, patch, settings } = await open();
    const before = await settings();
    const week = [
      [
        ['08:00', '12:00'],
        ['13:00', '15:00'],
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ];
    const changes = { minimumCalls: 3, recallLimit: 4, results: [' Lengkap ', 'Lengkap', ''], hours: week };
    const changed = await patch(changes);
    expect(changed.status).toBe(200);
    expect(changed.body).toEqual({ ...before, ...changes, results: ['Lengkap'] });
    expect(await settings()).toEqual(changed.body);
    expect(await branchRules(database.read, branchId)).toMatchObject({
      minimumCalls: 3,
      recallLimit: 4,
      results: ['Lengkap'],
      breakReasons: before.breakReasons,
    });
    expect((await patch({ recallLimit: null, hours: null })).body).toMatchObject({ recallLimit: null, hours: null });
  });

  test('a wrong value is named, and nothing is changed', async () => {
    const { patch, settings } = await open();
    const before = await settings();
    const wrong: [string, object][] = [
      ['timeZone', { name: 'Lain', timeZone: 'Asia/Entah' }],
      ['minimumCalls', { name: 'Lain', minimumCalls: 11 }],
      ['recallLimit', { name: 'Lain', recallLimit: 51 }],
      ['results', { name: 'Lain', results: ['x'.repeat(61)] }],
      ['hours-0', { name: 'Lain', hours: [[['15:00', '08:00']], [], [], [], [], [], []] }],
      ['id', { name: 'Lain', id: 'other' }],
    ];
    for (const [field, payload] of wrong) {
      const { status, body } = await patch(payload);
      expect(status, field).toBe(400);
      const named = body.field ?? body.errors.map((error: { field: string }) => error.field).join();
      expect(named, field).toContain(field);
    }
    expect(await settings()).toEqual(before);
  });

  test('the zone stays while somebody’s number is open', async () => {
    const { app, patch, take, settings } = await open();
    const { id } = await take();
    const refused = await patch({ timeZone: 'Asia/Jayapura', minimumCalls: 2 });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ reason: 'in-use', field: 'timeZone' });
    expect(await settings()).toMatchObject({ timeZone: 'Asia/Jakarta', minimumCalls: 1 });
    // The same zone is no change.
    expect((await patch({ timeZone: 'Asia/Jakarta', minimumCalls: 2 })).status).toBe(200);
    expect((await new Client(app).post(`/api/v1/tickets/${id}/cancel`)).status).toBe(200);
    expect((await patch({ timeZone: 'Asia/Jayapura' })).body).toMatchObject({ timeZone: 'Asia/Jayapura' });
  });

  test('an administrator of one branch sees and sets that one, and opens none', async () => {
    const { app, admin, branchId, at, patch, settings } = await open();
    const { id, mila } = await east(app, admin, 'admin');
    const own = `/api/v1/branches/${id}/settings`;
    expect((await patch({ minimumCalls: 2 }, mila, own)).body).toMatchObject({ name: 'Timur', minimumCalls: 2 });
    const before = await settings();
    expect((await mila.get(at)).status).toBe(403);
    expect((await patch({ minimumCalls: 9 }, mila)).status).toBe(403);
    expect((await mila.get(`/admin/branches/${branchId}`)).status).toBe(403);
    const moved = await mila.form(`/admin/branches/${id}`, `/admin/branches/${branchId}`, { name: 'Milik Mila' });
    expect(moved.status).toBe(403);
    expect(await settings()).toEqual(before);

    const list = await mila.get('/admin/branches');
    expect(list.text).toContain(`/admin/branches/${id}`);
    expect(list.text).not.toContain(branchId);
    expect(list.text).not.toContain('/admin/branches/new');
    expect((await mila.get('/admin/branches/new')).status).toBe(403);
    expect((await mila.post('/api/v1/branches', { name: 'X', timeZone: 'Asia/Jakarta' })).status).toBe(403);
    expect((await admin.get('/admin/branches')).text).toContain('/admin/branches/new?branch=');
    expect((await admin.get('/api/v1/branches/nowhere/settings')).status).toBe(404);
    expect((await patch({}, admin, '/api/v1/branches/nowhere/settings')).status).toBe(404);
  });

  test('a supervisor sees the own branch, and no other', async () => {
    const { app, admin, branchId, at, take } = await open();
    await take({ name: 'Rahasia', phone: '081234567890' });
    const { id, mila } = await east(app, admin, 'supervisor');
    const pages = ['/admin', '/admin/history'];
    for (const page of pages) {
      const own = await mila.get(page);
      expect(own.status, page).toBe(200);
      expect(own.text, page).toContain(id);
      expect(own.text, page).not.toContain(branchId);
      expect((await mila.get(`${page}?branch=${branchId}`)).status, page).toBe(403);
    }
    const elsewhere = [
      `/api/v1/branches/${branchId}/dashboard`,
      `/api/v1/branches/${branchId}/dashboard/live`,
      `/api/v1/history?branchId=${branchId}`,
      at,
    ];
    for (const url of elsewhere) expect((await mila.get(url)).status, url).toBe(403);
    expect((await mila.get('/api/v1/history')).text).not.toContain('Rahasia');
  });
});
