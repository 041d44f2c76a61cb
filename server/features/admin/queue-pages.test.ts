import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { type Answer, Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';

const propsOf = ({ text }: Answer) => JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}').props;
const leadsTo = (answer: Answer) => answer.headers.location;

describe.each(engines)('how the queue works, set in the browser, on %s', (engine) => {
  async function open() {
    const { app, database } = await testApp(engine);
    const desk = await office(database);
    const admin = await new Client(app).signIn('admin');
    return { app, ...desk, admin, clerk: () => new Client(app).signIn('loket_a') };
  }

  test('a rule is previewed with today’s line, saved, and taken over by a counter until it has its own', async () => {
    const { admin, take, counters } = await open();
    await take();
    await take({ priorityClass: 'elderly' });
    const rule = { kind: 'priority', maxWaitMinutes: '45', by: 'class', 'share-others': '2', 'share-1': '1' };
    const previewed = propsOf(await admin.form('/admin/rules', '/admin/rules', { ...rule, do: 'preview' }));
    expect(previewed.preview.map(({ number }: { number: string }) => number)).toEqual(['A002', 'A001']);
    expect(previewed.preview[0].why).toEqual({ because: 'priority', priorityClass: 'elderly' });
    expect(propsOf(await admin.get('/admin/rules')).values.kind).toBe('arrival');

    expect(leadsTo(await admin.form('/admin/rules', '/admin/rules', { ...rule, do: 'save' }))).toBe(
      '/admin/rules?done=saved',
    );
    const own = `/admin/rules?counter=${counters.a}`;
    expect(propsOf(await admin.get(own)).values).toMatchObject({ kind: 'priority', maxWaitMinutes: '45' });
    await admin.form(own, own, { kind: 'services', do: 'save' });
    expect(propsOf(await admin.get(own))).toMatchObject({
      values: { kind: 'services' },
      counters: [{ ownRule: true }, {}],
    });
    await admin.form(own, own, { kind: 'services', do: 'inherit' });
    expect(propsOf(await admin.get(own)).values.kind).toBe('priority');
  });

  test('a ratio is kept as it was ticked; one of nothing is refused with all that was typed', async () => {
    const { admin, services } = await open();
    const ratio = {
      kind: 'ratio',
      by: 'service',
      'service-1': services.b.id,
      'share-1': '1',
      'share-others': '3',
      do: 'save',
    };
    expect((await admin.form('/admin/rules', '/admin/rules', ratio)).status).toBe(303);
    const { values } = propsOf(await admin.get('/admin/rules'));
    expect(values).toMatchObject({
      kind: 'ratio',
      [`service-1-${services.b.id}`]: 'on',
      'share-1': '1',
      'share-others': '3',
    });

    const zero = await admin.form('/admin/rules', '/admin/rules', { ...ratio, 'share-1': '0', 'share-others': '0' });
    expect(zero.status).toBe(400);
    expect(propsOf(zero)).toMatchObject({ error: { reason: 'ratio-zero' }, values: { 'share-1': '0', by: 'service' } });
    const gone = await admin.form('/admin/rules', '/admin/rules', { ...ratio, 'service-1': 'gone' });
    expect(propsOf(gone)).toMatchObject({ error: { reason: 'unknown-in-rule' } });
    expect(propsOf(await admin.get('/admin/rules')).values['share-others']).toBe('3');
    // A service that a rule names stays.
    const page = `/admin/services/${services.b.id}`;
    expect(propsOf(await admin.form(page, `${page}/delete`, {})).error.reason).toBe('in-use');
  });

  test('a class is made, renamed, put out of use and back; the regular one stays', async () => {
    const { admin, take } = await open();
    const fields = { nameId: 'Korban bencana', nameEn: 'Disaster victims', priority: 'on' };
    const made = await admin.form('/admin/priorities/new', '/admin/priorities', fields);
    expect(leadsTo(made)).toBe('/admin/priorities?done=created');
    const page = '/admin/priorities/disaster-victims';
    expect(propsOf(await admin.get(page)).priorityClass).toMatchObject({ priority: true, visitorMayChoose: false });
    await expect(take({ priorityClass: 'disaster-victims' })).rejects.toThrow('invalid-request');
    await admin.form(page, page, { ...fields, visitorMayChoose: 'on' });
    expect((await take({ priorityClass: 'disaster-victims' })).priority_class).toBe('disaster-victims');
    const twice = await admin.form('/admin/priorities/new', '/admin/priorities', { ...fields, nameId: 'Lain' });
    expect(propsOf(twice)).toMatchObject({ error: { reason: 'name-taken', field: 'nameEn' } });
    expect(leadsTo(await admin.form(page, `${page}/deactivate`, {}))).toBe(`${page}?done=deactivated`);
    expect(propsOf(await admin.form(page, `${page}/delete`, {})).error.reason).toBe('in-use');
    const regular = '/admin/priorities/regular';
    expect(propsOf(await admin.form(page, `${regular}/deactivate`, {})).error.reason).toBe('in-use');
    expect((await admin.get('/admin/priorities/nothing')).status).toBe(404);
  });

  test('a journey has steps in their order, and at least two', async () => {
    const { app, admin, services, branchId } = await open();
    const page = '/admin/journeys';
    const one = new URLSearchParams({
      _csrf: await admin.csrf(`${page}/new`),
      name: 'Rawat jalan',
      step: services.b.id,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const short = await admin.post(page, one.toString(), { headers });
    expect(propsOf(short)).toMatchObject({ error: { field: 'serviceIds' }, serviceIds: [services.b.id] });
    one.append('step', '');
    one.append('step', services.a.id);
    expect(leadsTo(await admin.post(page, one.toString(), { headers }))).toBe(`${page}?done=created`);
    const [journey] = (await new Client(app).get(`/api/v1/branches/${branchId}/journeys`)).body;
    expect(journey.services.map(({ prefix }: { prefix: string }) => prefix)).toEqual(['B', 'A']);
    const taken = await new Client(app).form('/', '/', { journeyId: journey.id, requestKey: 'one' });
    const { snapshot } = propsOf(await admin.get(String(leadsTo(taken))));
    expect(snapshot).toMatchObject({ number: 'B001', journey: { name: 'Rawat jalan' } });
    const own = `${page}/${journey.id}`;
    expect(propsOf(await admin.form(own, `${own}/delete`, {})).error.reason).toBe('in-use');
  });

  test('a special day closes the branch; a file with bad rows closes nothing', async () => {
    const { app, admin, take, branchId } = await open();
    const page = '/admin/calendar';
    const upload = async (content: string) => {
      const boundary = 'xxxx';
      const part = (head: string, body: string) =>
        `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
      const token = part('name="_csrf"', await admin.csrf(page));
      const file = part('name="file"; filename="libur.csv"', content);
      return admin.post(`${page}/import`, `${token}${file}--${boundary}--\r\n`, {
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      });
    };
    const bad = await upload('2026-12-25,Natal,\nbesok,Libur,\n');
    expect(bad.status).toBe(400);
    expect(propsOf(bad)).toMatchObject({
      days: [],
      badRows: [{ row: 2, problem: 'date' }],
      error: { reason: 'file-invalid' },
    });
    expect((await upload('x'.repeat(1_100_000))).status).toBe(413);
    expect((await upload('')).status).toBe(400);
    expect((await upload('2026-12-25,Natal,\n2026-11-23,Hari ini,\n')).status).toBe(303);
    expect(propsOf(await admin.get(page)).days).toHaveLength(2);
    await expect(take()).rejects.toThrow('service-closed');
    const [service] = (await new Client(app).get(`/api/v1/branches/${branchId}/services`)).body;
    expect(service).toMatchObject({ open: false, closedBecause: 'closed-today' });

    const wrong = await admin.form(page, page, { day: '2026-12-24', name: 'Cuti', hours: '12:00-08:00' });
    expect(propsOf(wrong)).toMatchObject({ error: { reason: 'hours-invalid' }, values: { hours: '12:00-08:00' } });
    await admin.form(page, page, { day: '2026-11-23', name: 'Setengah hari', hours: '08.00-11.00' });
    expect((await take()).label).toBe('A001');
    expect(leadsTo(await admin.form(page, `${page}/delete`, { day: '2026-12-25' }))).toBe(`${page}?done=deleted`);
    expect((await admin.form(page, `${page}/delete`, { day: '2026-12-25' })).status).toBe(404);
  });

  test('the settings of a branch are kept, wrong ones named; a second branch is its own', async () => {
    const { admin, branchId, take } = await open();
    const page = `/admin/branches/${branchId}`;
    const { values } = propsOf(await admin.get(page));
    const changed = { ...values, minimumCalls: '3', recallLimit: '2', results: 'Lengkap\n\n Kurang \nLengkap' };
    expect(leadsTo(await admin.form(page, page, changed))).toBe('/admin/branches?done=saved');
    const { settings } = propsOf(await admin.get(page));
    expect(settings).toMatchObject({ minimumCalls: 3, recallLimit: 2, results: ['Lengkap', 'Kurang'], hours: null });
    const { allDay: _, ...limited } = changed;
    const bad = await admin.form(page, page, { ...limited, 'hours-2': '15:00-08:00' });
    expect(propsOf(bad)).toMatchObject({
      error: { reason: 'hours-invalid', field: 'hours-2' },
      values: { minimumCalls: '3' },
    });
    await take();
    const moved = await admin.form(page, page, { ...changed, timeZone: 'Asia/Jayapura' });
    expect(propsOf(moved)).toMatchObject({ error: { reason: 'in-use', field: 'timeZone' } });

    await admin.form('/admin/branches/new', '/admin/branches', { name: 'Cabang Timur', timeZone: 'Asia/Jayapura' });
    const { all } = propsOf(await admin.get('/admin/branches'));
    const other = all.find(({ id }: { id: string }) => id !== branchId);
    expect(other).toMatchObject({ name: 'Cabang Timur', timeZone: 'Asia/Jayapura' });
    const classes = propsOf(await admin.get(`/admin/priorities?branch=${other.id}`)).classes;
    expect(classes).toHaveLength(6);
  });

  test('none of it is for staff', async () => {
    const { clerk, branchId } = await open();
    const staff = await clerk();
    for (const path of ['rules', 'priorities', 'journeys', 'calendar', 'branches', `branches/${branchId}`]) {
      expect((await staff.get(`/admin/${path}`)).status, path).toBe(403);
    }
    const names = { nameId: 'X', nameEn: 'X', priority: true, visitorMayChoose: true };
    expect((await staff.post(`/api/v1/branches/${branchId}/priority-classes`, names)).status).toBe(403);
  });
});
