import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { type Answer, Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';

const sections = ['/admin/staff', '/admin/counters', '/admin/services', '/admin/sessions'];

/** The props from which the page was made. */
const propsOf = ({ text }: Answer) => JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}').props;
const leadsTo = (answer: Answer) => answer.headers.location;

describe.each(engines)('the administrator’s pages on %s', (engine) => {
  async function open() {
    const { app, database } = await testApp(engine);
    const desk = await office(database);
    const admin = await new Client(app).signIn('admin');
    return { app, ...desk, admin };
  }

  test('a service is made, edited, put out of use and back, and deleted', async () => {
    const { admin } = await open();
    const fields = { name: 'Kasir', prefix: 'k', digits: '2', dailyQuota: '', ownHours: 'on', 'hours-0': '8.00-15.00' };
    const made = await admin.form('/admin/services/new', '/admin/services', { ...fields, phoneRequired: 'on' });
    expect(made.status).toBe(303);
    expect(leadsTo(made)).toBe('/admin/services?done=created');
    const { services, done } = propsOf(await admin.get('/admin/services?done=created'));
    expect(done).toBe('created');
    const kasir = services.at(-1);
    expect(kasir).toMatchObject({ name: 'Kasir', prefix: 'K', digits: 2, dailyQuota: null, phoneRequired: true });

    const page = `/admin/services/${kasir.id}`;
    const { values } = propsOf(await admin.get(page));
    expect(values).toMatchObject({
      prefix: 'K',
      dailyQuota: '',
      'hours-0': '08:00-15:00',
      'hours-1': '',
      phoneRequired: 'on',
      position: '2',
    });
    // A box that is not ticked is not sent.
    const { phoneRequired: _, ...unticked } = values;
    const saved = await admin.form(page, page, { ...unticked, dailyQuota: '75' });
    expect(leadsTo(saved)).toBe('/admin/services?done=saved');
    expect(propsOf(await admin.get(page)).service).toMatchObject({ dailyQuota: 75, phoneRequired: false, position: 2 });

    expect(leadsTo(await admin.form(page, `${page}/deactivate`, {}))).toBe(`${page}?done=deactivated`);
    expect(propsOf(await admin.get(page)).service.active).toBe(false);
    expect(leadsTo(await admin.form(page, `${page}/activate`, {}))).toBe(`${page}?done=activated`);
    expect(leadsTo(await admin.form(page, `${page}/delete`, {}))).toBe('/admin/services?done=deleted');
    expect((await admin.get(page)).status).toBe(404);
  });

  test('a refused form keeps what was typed and names the field', async () => {
    const { admin } = await open();
    const typed = { name: 'Kasir', prefix: 'K', digits: '3', dailyQuota: 'seratus' };
    const refused = await admin.form('/admin/services/new', '/admin/services', typed);
    expect(refused.status).toBe(400);
    expect(propsOf(refused)).toMatchObject({
      error: { reason: 'invalid-request', field: 'dailyQuota' },
      values: typed,
    });
    expect(refused.text).toContain('aria-invalid="true"');

    const taken = await admin.form('/admin/services/new', '/admin/services', { ...typed, dailyQuota: '', prefix: 'a' });
    expect(taken.status).toBe(409);
    expect(propsOf(taken).error).toEqual({ reason: 'prefix-taken', field: 'prefix' });
    expect(propsOf(await admin.get('/admin/services')).services).toHaveLength(2);
  });

  test('a counter serves what is ticked, in the order given', async () => {
    const { admin, services, counters } = await open();
    const page = `/admin/counters/${counters.a}`;
    const send = async (fields: [string, string][]) => {
      const body = new URLSearchParams([...fields, ['_csrf', await admin.csrf(page)]]).toString();
      return admin.post(page, body, { headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    };
    const ticked: [string, string][] = [
      ['serviceIds', services.a.id],
      [`order.${services.a.id}`, '2'],
      ['serviceIds', services.b.id],
      [`order.${services.b.id}`, '1'],
    ];
    const refused = await send([['name', ''], ...ticked]);
    expect(refused.status).toBe(400);
    expect(propsOf(refused)).toMatchObject({ error: { field: 'name' }, serviceIds: [services.b.id, services.a.id] });

    expect((await send([['name', 'Loket Utama'], ...ticked])).status).toBe(303);
    const { counter } = propsOf(await admin.get(page));
    expect(counter).toMatchObject({ name: 'Loket Utama', position: 0, serviceIds: [services.b.id, services.a.id] });
    const double = await admin.form('/admin/counters/new', '/admin/counters', { name: 'Loket Utama' });
    expect(double.status).toBe(409);
    expect(propsOf(double)).toMatchObject({ error: { reason: 'name-taken' }, values: { name: 'Loket Utama' } });
  });

  test('staff are made, given another password, and sent away', async () => {
    const { app, admin, counters, branchId } = await open();
    const values = { username: 'Dewi', name: 'Dewi', role: 'staff' };
    const typed = { ...values, counterIds: counters.a };
    const short = await admin.form('/admin/staff/new', '/admin/staff', { ...typed, password: 'pendek7' });
    expect(short.status).toBe(400);
    expect(propsOf(short)).toMatchObject({ error: { field: 'password' }, values, counterIds: [counters.a] });
    expect(short.text).not.toContain('pendek7');

    const made = await admin.form('/admin/staff/new', '/admin/staff', { ...typed, password: 'cukup panjang' });
    expect(leadsTo(made)).toBe('/admin/staff?done=created');
    const { accounts } = propsOf(await admin.get('/admin/staff'));
    const account = accounts.find(({ username }: { username: string }) => username === 'dewi');
    expect(account).toMatchObject({ branchId, counterIds: [counters.a], demonstrationPassword: false });

    const clerk = await new Client(app).signIn('dewi', 'cukup panjang');
    const page = `/admin/staff/${account.id}`;
    const reset = await admin.form(page, `${page}/password`, { password: 'yang baru juga' });
    expect(leadsTo(reset)).toBe(`${page}?done=password-reset`);
    expect((await clerk.get('/account')).headers.location).toContain('/login');
    await clerk.signIn('dewi', 'yang baru juga');

    expect(leadsTo(await admin.form(page, `${page}/deactivate`, {}))).toBe(`${page}?done=deactivated`);
    expect((await clerk.get(`/api/v1/counters/${counters.a}`)).body).toMatchObject({
      status: 401,
      reason: 'signed-out',
    });
    expect((await clerk.get('/counter')).headers.location).toContain('/login');
    expect(leadsTo(await admin.form(page, `${page}/delete`, {}))).toBe('/admin/staff?done=deleted');
  });

  test('the last administrator is told why they stay', async () => {
    const { admin, staff } = await open();
    const page = `/admin/staff/${staff.admin.id}`;
    const refused = await admin.form(page, `${page}/deactivate`, {});
    expect(refused.status).toBe(409);
    expect(propsOf(refused)).toMatchObject({ error: { reason: 'last-admin' }, values: { username: 'admin' } });
    const { values } = propsOf(await admin.get(page));
    const demoted = await admin.form(page, page, { ...values, role: 'staff' });
    expect(propsOf(demoted)).toMatchObject({
      error: { reason: 'last-admin', field: 'role' },
      values: { role: 'staff' },
    });
  });

  test('whoever is made administrator reaches as far as the one who made them', async () => {
    const { admin, staff } = await open();
    const page = `/admin/staff/${staff.b.id}`;
    const { values } = propsOf(await admin.get(page));
    await admin.form(page, page, { ...values, role: 'admin' });
    expect(propsOf(await admin.get(page)).account).toMatchObject({ role: 'admin', branchId: null });
    await admin.form(page, page, { ...values, role: 'staff' });
    expect(propsOf(await admin.get(page)).account).toMatchObject({ role: 'staff', branchId: staff.b.branchId });
  });

  test('sessions are listed, and a revoked one is dead at once', async () => {
    const { app, admin, staff } = await open();
    const clerk = await new Client(app).signIn('loket_a');
    const { sessions } = propsOf(await admin.get('/admin/sessions'));
    expect(sessions.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    const session = sessions.find((known: { staff: { id: string } }) => known.staff.id === staff.a.id);
    const path = `/admin/sessions/${encodeURIComponent(session.id)}/revoke`;
    expect(leadsTo(await admin.form('/admin/sessions', path, {}))).toBe('/admin/sessions?done=revoked');
    expect((await clerk.get('/counter')).headers.location).toContain('/login');
    expect((await admin.form('/admin/sessions', path, {})).status).toBe(404);
  });

  test('a form without its token changes nothing and keeps what was typed', async () => {
    const { admin, services, counters, staff } = await open();
    const typed = { name: 'Kasir', prefix: 'K', digits: '3' };
    const refused = await admin.postForm('/admin/services', typed);
    expect(refused.status).toBe(403);
    expect(propsOf(refused)).toMatchObject({ error: { reason: 'csrf' }, values: typed });
    for (const action of [
      '/admin/staff',
      '/admin/counters',
      `/admin/staff/${staff.a.id}`,
      `/admin/staff/${staff.a.id}/password`,
      `/admin/staff/${staff.a.id}/deactivate`,
      `/admin/counters/${counters.a}/delete`,
      `/admin/services/${services.a.id}/deactivate`,
      '/admin/sessions/any/revoke',
    ]) {
      expect((await admin.postForm(action, {})).status, action).toBe(403);
    }
    expect(propsOf(await admin.get('/admin/services')).services).toMatchObject([{ active: true }, { active: true }]);
  });

  test('staff stay out, supervisors see dashboard and history only, strangers sign in first', async () => {
    const { app, admin, staff } = await open();
    const clerk = await new Client(app).signIn('loket_b');
    for (const path of [...sections, '/admin', '/admin/history']) {
      expect((await clerk.get(path)).status, path).toBe(403);
      expect((await new Client(app).get(path)).headers.location, path).toMatch(/^\/login/);
    }
    const page = `/admin/staff/${staff.b.id}`;
    await admin.form(page, page, { ...propsOf(await admin.get(page)).values, role: 'supervisor' });
    for (const path of sections) expect((await clerk.get(path)).status, path).toBe(403);
    for (const path of ['/admin', '/admin/history']) expect((await clerk.get(path)).status, path).toBe(200);
  });

  test('where there are several branches, one stays in the chosen one', async () => {
    const { admin } = await open();
    const { body } = await admin.post('/api/v1/branches', { name: 'Makassar', timeZone: 'Asia/Makassar' });
    const list = `/admin/services?branch=${body.id}`;
    const typed = { name: 'Kasir', prefix: 'A', digits: '3' };
    const made = await admin.form(`/admin/services/new?branch=${body.id}`, list, typed);
    expect(leadsTo(made)).toBe(`${list}&done=created`);
    const { services } = propsOf(await admin.get(list));
    expect(services).toMatchObject([{ name: 'Kasir', prefix: 'A', position: 0 }]);
    expect(propsOf(await admin.get(`/admin/services/${services[0].id}`)).branch.id).toBe(body.id);
    expect((await admin.get('/admin/services?branch=nowhere')).status).toBe(404);
  });
});
