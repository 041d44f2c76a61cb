import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { type Answer, Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { createSession, resumeSession } from './session.ts';

const propsOf = ({ text }: Answer) => JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}').props;
const headers = { 'content-type': 'application/x-www-form-urlencoded' };

describe.each(engines)('what somebody may open and call, on %s', (engine) => {
  async function open() {
    const { app, database } = await testApp(engine);
    const desk = await office(database);
    const admin = await new Client(app).signIn('admin');
    /** As a browser sends boxes: a name several times. */
    const save = async (page: string, fields: [string, string][]) => {
      const body = new URLSearchParams([...fields, ['_csrf', await admin.csrf(page)]]);
      return admin.post(page, body.toString(), { headers });
    };
    const second = async () => {
      const branch = await admin.post('/api/v1/branches', { name: 'Timur', timeZone: 'Asia/Jayapura' });
      const at = `/api/v1/branches/${branch.body.id}`;
      const service = await admin.post(`${at}/services`, { name: 'Kasir', prefix: 'K' });
      const counter = await admin.post(`${at}/counters`, { name: 'Loket T', serviceIds: [service.body.id] });
      return { branchId: branch.body.id as string, serviceId: service.body.id, counterId: counter.body.id };
    };
    return {
      app,
      ...desk,
      admin,
      save,
      second,
      patch: (id: string, payload: object) => admin.send('PATCH', `/api/v1/staff/${id}`, { payload }),
    };
  }

  test('is known with the session, and counts from the next request on', async () => {
    const { app, database, staff, counters, services, patch, take } = await open();
    const token = await database.write((tx) => createSession(tx, staff.a.id, { address: '::1', userAgent: 'test' }));
    const signedIn = async () => (await resumeSession(database, token, true))?.staff;
    await patch(staff.a.id, { counterIds: [], serviceIds: [] });
    expect(await signedIn()).toMatchObject({ username: 'loket_a', counterIds: [], serviceIds: [] });
    const both = [counters.a, counters.b].sort();
    expect((await patch(staff.a.id, { counterIds: [...both, counters.a] })).body.counterIds).toEqual(both);
    expect(await signedIn()).toMatchObject({ counterIds: both, serviceIds: [] });

    const clerk = await new Client(app).signIn('loket_a');
    await patch(staff.a.id, { counterIds: [counters.a], serviceIds: [services.b.id] });
    expect((await clerk.post(`/api/v1/counters/${counters.b}/open`)).status).toBe(403);
    expect((await clerk.post(`/api/v1/counters/${counters.a}/open`)).status).toBe(200);
    await take();
    expect((await clerk.post(`/api/v1/counters/${counters.a}/call-next`)).body).toMatchObject({
      reason: 'none-waiting',
    });
    await patch(staff.a.id, { serviceIds: [services.a.id] });
    expect((await clerk.post(`/api/v1/counters/${counters.a}/call-next`)).body).toMatchObject({ number: 'A001' });
  });

  test('is of the own branch', async () => {
    const { staff, counters, patch, second } = await open();
    const east = await second();
    const before = (await patch(staff.b.id, {})).body;
    expect((await patch(staff.b.id, { counterIds: [counters.a, east.counterId] })).body).toMatchObject({
      status: 404,
      field: 'counterIds',
    });
    expect((await patch(staff.b.id, { name: 'Lain', serviceIds: [east.serviceId] })).body).toMatchObject({
      status: 404,
      field: 'serviceIds',
    });
    expect((await patch(staff.b.id, {})).body).toEqual(before);
    const moved = { branchId: east.branchId, counterIds: [east.counterId], serviceIds: [east.serviceId] };
    expect((await patch(staff.b.id, moved)).body).toMatchObject(moved);
  });

  test('is ticked in the form, and none ticked means all', async () => {
    const { admin, staff, counters, services, save } = await open();
    const page = `/admin/staff/${staff.b.id}`;
    const { values } = propsOf(await admin.get(page));
    const fields = Object.entries(values) as [string, string][];
    const ticked = [
      ...fields,
      ['counterIds', counters.a],
      ['counterIds', counters.b],
      ['serviceIds', services.b.id],
    ] as [string, string][];
    expect((await save(page, ticked)).status).toBe(303);
    const { account } = propsOf(await admin.get(page));
    expect(account).toMatchObject({ counterIds: [counters.a, counters.b].sort(), serviceIds: [services.b.id] });
    const { text } = await admin.get('/admin/staff');
    expect(text).toContain('Loket A, Loket B');
    expect(text).toContain(services.b.name);

    const unknown = await save(page, [...ticked, ['serviceIds', 'nothing']]);
    expect(unknown.status).toBe(404);
    expect(propsOf(unknown)).toMatchObject({
      error: { reason: 'not-found', field: 'serviceIds' },
      serviceIds: [services.b.id, 'nothing'],
      counterIds: [counters.a, counters.b],
    });
    expect((await save(page, fields)).status).toBe(303);
    expect(propsOf(await admin.get(page)).account).toMatchObject({ counterIds: [], serviceIds: [] });
  });

  test('of an administrator of every branch is kept where the form does not show it', async () => {
    const { admin, staff, branchId, counters, save, patch, second } = await open();
    const east = await second();
    const everywhere = { counterIds: [counters.a, east.counterId], serviceIds: [east.serviceId] };
    expect((await patch(staff.admin.id, everywhere)).status).toBe(200);
    const page = `/admin/staff/${staff.admin.id}?branch=${branchId}`;
    const { values, counters: shown } = propsOf(await admin.get(page));
    expect(shown.map(({ id }: { id: string }) => id)).not.toContain(east.counterId);
    expect(
      (await save(page, [...(Object.entries(values) as [string, string][]), ['counterIds', counters.b]])).status,
    ).toBe(303);
    expect((await patch(staff.admin.id, {})).body).toMatchObject({
      branchId: null,
      counterIds: [counters.b, east.counterId].sort(),
      serviceIds: [east.serviceId],
    });
  });
});
