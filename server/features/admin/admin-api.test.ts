import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';

describe.each(engines)('settings through the API on %s', (engine) => {
  async function open() {
    const { app, database } = await testApp(engine);
    const admin = await new Client(app).signIn('admin');
    const patch = (url: string, payload: object) => admin.send('PATCH', url, { payload });
    const { body } = await admin.get('/api/v1/branches');
    return { app, database, admin, patch, branchId: body[0].id as string };
  }

  test('a whole branch is made, and works', async () => {
    const { app, admin } = await open();
    const branch = await admin.post('/api/v1/branches', { name: 'UD Bemowo', timeZone: 'Europe/Warsaw' });
    expect(branch.status).toBe(201);
    expect(branch.body).toEqual({ id: expect.any(String), name: 'UD Bemowo', timeZone: 'Europe/Warsaw' });
    const at = `/api/v1/branches/${branch.body.id}`;

    const service = await admin.post(`${at}/services`, { name: 'Kasa', prefix: 'k', dailyQuota: 2, digits: 2 });
    expect(service.status).toBe(201);
    expect(service.body).toMatchObject({ prefix: 'K', dailyQuota: 2, digits: 2, active: true, hours: null });
    const counter = await admin.post(`${at}/counters`, { name: 'Stanowisko 1', serviceIds: [service.body.id] });
    expect(counter.status).toBe(201);
    expect(counter.body).toMatchObject({ name: 'Stanowisko 1', serviceIds: [service.body.id], active: true });
    const clerk = await admin.post('/api/v1/staff', {
      username: 'clerk1',
      name: 'Clerk',
      role: 'staff',
      password: 'long enough',
      branchId: branch.body.id,
      counterIds: [counter.body.id],
    });
    expect(clerk.status).toBe(201);
    expect(JSON.stringify(clerk.body)).not.toMatch(/password_hash|argon2/);

    const desk = await new Client(app).signIn('clerk1', 'long enough');
    await admin.post(`${at}/tickets`, { serviceId: service.body.id });
    expect((await desk.post(`/api/v1/counters/${counter.body.id}/open`)).status).toBe(200);
    const called = await desk.post(`/api/v1/counters/${counter.body.id}/call-next`);
    expect(called.body).toMatchObject({ number: 'K01', state: 'called' });
  });

  test('a change takes what it names, all of it or nothing', async () => {
    const { admin, patch, branchId } = await open();
    const [service, other] = (await admin.get(`/api/v1/branches/${branchId}/services`)).body;
    const changed = await patch(`/api/v1/services/${service.id}`, { dailyQuota: null, lastIssueMinutes: 30 });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ name: service.name, dailyQuota: null, lastIssueMinutes: 30, hours: null });

    await patch(`/api/v1/services/${other.id}`, { active: false });
    await patch(`/api/v1/services/${service.id}`, { prefix: 'B' });
    const refused = await patch(`/api/v1/services/${other.id}`, { name: 'Baru', active: true });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ reason: 'prefix-taken', field: 'prefix' });
    const after = await patch(`/api/v1/services/${other.id}`, {});
    expect(after.body).toMatchObject({ name: other.name, active: false });
  });

  test('each wrong field is named', async () => {
    const { admin, patch, branchId } = await open();
    const fieldsOf = (answer: { body: { errors: { field: string }[] } }) =>
      answer.body.errors.map(({ field }) => field).sort();
    const service = await admin.post(`/api/v1/branches/${branchId}/services`, {
      name: 7,
      prefix: 'TOOLONG',
      digits: 9,
      dailyQuota: 0,
      colour: 'red',
    });
    expect(service.status).toBe(400);
    expect(service.body.reason).toBe('invalid-request');
    expect([...new Set(fieldsOf(service))]).toEqual(expect.arrayContaining(['colour', 'digits', 'name', 'prefix']));
    expect(fieldsOf(service).some((field) => field.startsWith('dailyQuota'))).toBe(true);

    const [known] = (await admin.get(`/api/v1/branches/${branchId}/services`)).body;
    const hours = await patch(`/api/v1/services/${known.id}`, {
      hours: Array.from({ length: 7 }, () => [['10:00', '09:00']]),
    });
    expect(hours.status).toBe(400);
    expect(hours.body).toMatchObject({ reason: 'hours-invalid', field: 'hours-0' });
    const zone = await admin.post('/api/v1/branches', { name: 'X', timeZone: '+07:00' });
    expect(zone.body).toMatchObject({ status: 400, field: 'timeZone' });
    const nowhere = await admin.post('/api/v1/branches', { name: 'X', timeZone: 'Asia/Nowhere' });
    expect(nowhere.body).toMatchObject({ status: 400, field: 'timeZone' });
    const staff = await admin.post('/api/v1/staff', { username: 'x', name: 'X', role: 'boss', password: 'short' });
    expect(staff.status).toBe(400);
    expect([...new Set(fieldsOf(staff))]).toEqual(expect.arrayContaining(['password', 'role', 'username']));
  });

  test('unknown fields and unknown ids are refused', async () => {
    const { admin, patch, branchId } = await open();
    const [counter] = (await admin.get(`/api/v1/branches/${branchId}/counters`)).body;
    const extra = await patch(`/api/v1/counters/${counter.id}`, { hasHistory: false });
    expect(extra.status).toBe(400);
    expect(extra.body.errors).toEqual([{ field: 'hasHistory', message: expect.any(String) }]);
    for (const answer of [
      await patch('/api/v1/counters/none', { name: 'X' }),
      await patch('/api/v1/services/none', { name: 'X' }),
      await patch('/api/v1/staff/none', { name: 'X' }),
      await admin.post('/api/v1/branches/none/services', { name: 'X', prefix: 'X' }),
      await admin.post('/api/v1/branches/none/counters', { name: 'X', serviceIds: [] }),
    ]) {
      expect(answer.status).toBe(404);
    }
  });

  test('a deactivated account is signed out at once', async () => {
    const { app, admin, patch } = await open();
    const clerk = await new Client(app).signIn('loket_a');
    const accounts = (await admin.get('/api/v1/staff')).body;
    const { id, counterIds } = accounts.find(({ username }: { username: string }) => username === 'loket_a');
    expect((await clerk.get(`/api/v1/counters/${counterIds[0]}`)).status).toBe(200);
    const off = await patch(`/api/v1/staff/${id}`, { active: false });
    expect(off.body).toMatchObject({ username: 'loket_a', active: false });
    const dead = await clerk.get(`/api/v1/counters/${counterIds[0]}`);
    expect(dead.status).toBe(401);
    expect(dead.body.reason).toBe('signed-out');
  });

  test('one change may do several things to an account', async () => {
    const { app, admin, patch } = await open();
    const accounts = (await admin.get('/api/v1/staff')).body;
    const { id } = accounts.find(({ username }: { username: string }) => username === 'loket_b');
    const changed = await patch(`/api/v1/staff/${id}`, { name: 'Budi', counterIds: [], password: 'kata sandi' });
    expect(changed.body).toMatchObject({ name: 'Budi', counterIds: [], demonstrationPassword: false });
    await new Client(app).signIn('loket_b', 'kata sandi');
  });

  test('only administrators come in', async () => {
    const { app, branchId } = await open();
    const clerk = await new Client(app).signIn('loket_a');
    const nobody = new Client(app);
    const calls = [
      ['POST', '/api/v1/branches', { name: 'X', timeZone: 'Asia/Jakarta' }],
      ['POST', `/api/v1/branches/${branchId}/services`, { name: 'X', prefix: 'X' }],
      ['PATCH', '/api/v1/services/any', { name: 'X' }],
      ['POST', `/api/v1/branches/${branchId}/counters`, { name: 'X', serviceIds: [] }],
      ['PATCH', '/api/v1/counters/any', { name: 'X' }],
      ['GET', '/api/v1/staff', undefined],
      ['POST', '/api/v1/staff', { username: 'xxx', name: 'X', role: 'admin', password: 'long enough' }],
      ['PATCH', '/api/v1/staff/any', { role: 'admin' }],
    ] as const;
    for (const [method, url, payload] of calls) {
      const options = payload ? { payload } : {};
      expect((await clerk.send(method, url, options)).body, `${method} ${url}`).toMatchObject({ reason: 'forbidden' });
      expect((await nobody.send(method, url, options)).status, `${method} ${url}`).toBe(401);
    }
  });
});
