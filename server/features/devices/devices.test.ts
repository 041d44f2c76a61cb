import { describe, expect, onTestFinished, test } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { type Answer, Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { EventStream } from '../../../test/event-stream.ts';
import { png } from '../../../test/media-files.ts';
import { postFiles } from '../../../test/multipart.ts';
import { office } from '../../../test/office.ts';
import { createBranch } from '../branches/create-branch.ts';

const dataOf = ({ text }: Answer) => JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}');
const propsOf = (answer: Answer) => dataOf(answer).props;
const list = '/admin/devices';

describe.each(engines)('devices, on %s', (engine) => {
  async function open() {
    const server = await testApp(engine);
    const { app } = server;
    const desk = await office(server.database);
    const admin = await new Client(app).signIn('admin');
    const path = `/api/v1/branches/${desk.branchId}/devices`;
    const add = async (device: object = { kind: 'display', name: 'Lobi' }) => (await admin.post(path, device)).body;
    /** A screen that was paired with the device. */
    const paired = async (device: { id: string; kind: string }) => {
      const screen = new Client(app);
      const { code } = propsOf(await screen.get(`/${device.kind}/pair`)).snapshot;
      expect((await admin.post(`${path}/pair`, { code, deviceId: device.id })).status).toBe(200);
      await screen.get(`/${device.kind}`);
      return screen;
    };
    const seen = async () => (await admin.get(path)).body.devices;
    let base: string | undefined;
    const stream = async (url: string, cookie: string) => {
      base ??= await app.listen({ port: 0, host: '127.0.0.1' });
      const events = new EventStream();
      onTestFinished(() => events.close());
      const response = await events.open(`${base}${url}`, { cookie });
      return { events, response };
    };
    return { ...server, ...desk, admin, path, add, paired, seen, stream };
  }
  const beat = { version: 'test', problem: null };

  test('a heartbeat tells the administrator that a device is alive, its version and its problem', async () => {
    const { add, admin, paired, seen, clock, path, stream } = await open();
    const device = await add();
    const screen = await paired(device);
    expect(await seen()).toMatchObject([{ lastSeenAt: null, current: null, problem: null }]);
    const { events } = await stream(`${path}/live`, admin.cookie());
    expect(await events.snapshot()).toMatchObject({ devices: [{ lastSeenAt: null }] });

    const headers = { 'user-agent': 'Mozilla/5.0 (Linux; Tizen 6)' };
    const answer = await screen.post('/api/v1/device/heartbeat', { ...beat, problem: 'sound-blocked' }, { headers });
    expect(answer).toMatchObject({ status: 200, body: { now: clock.now() } });
    const told = { current: true, version: 'test', problem: 'sound-blocked', userAgent: headers['user-agent'] };
    expect(await events.snapshot()).toMatchObject({ devices: [told] });
    clock.advance(1000);
    await screen.post('/api/v1/device/heartbeat', { version: 'older', problem: null });
    expect(await seen()).toMatchObject([{ current: false, problem: null }]);

    expect((await screen.post('/api/v1/device/heartbeat', { ...beat, problem: 'nonsense' })).status).toBe(400);
    expect((await screen.post('/api/v1/device/heartbeat', { ...beat, id: 'another' })).status).toBe(401);
    expect((await admin.post('/api/v1/device/heartbeat', beat)).status).toBe(401);
  });

  test('a kiosk that does not print, and a screen that is away, are told where people look', async () => {
    const { admin, add, paired, clock, branchId, counters, stream } = await open();
    const kiosk = await paired(await add({ kind: 'kiosk', name: 'Pintu' }));
    const display = await paired(await add());
    const console = await admin.get(`/counter/${counters.a}`);
    expect(propsOf(console).snapshot.deviceTroubles).toEqual([]);
    const { events } = await stream(`/api/v1/branches/${branchId}/dashboard/live`, admin.cookie());
    expect((await events.snapshot()).deviceTroubles).toEqual([]);
    await display.post('/api/v1/device/heartbeat', { ...beat, problem: 'sound-blocked' });
    await kiosk.post('/api/v1/device/heartbeat', { ...beat, problem: 'printer' });
    const troubles = [{ kind: 'kiosk', name: 'Pintu', problem: 'printer' }];
    expect((await events.snapshot()).deviceTroubles).toEqual(troubles);
    clock.advance(90_000);
    expect(propsOf(await admin.get('/admin')).snapshot.deviceTroubles).toEqual(troubles);
    clock.advance(1);
    await kiosk.post('/api/v1/device/heartbeat', beat);
    const away = [{ kind: 'display', name: 'Lobi', problem: 'away' }];
    expect((await events.snapshot()).deviceTroubles).toEqual(away);
    expect(propsOf(await admin.get(`/counter/${counters.a}`)).snapshot.deviceTroubles).toEqual(away);
    expect((await admin.get('/admin')).text).toContain('<b>Lobi</b> (layar): tidak terhubung.');
  });

  test('orders reach the screen with its next snapshot', async () => {
    const { add, admin, paired, clock, stream } = await open();
    const device = await add();
    const screen = await paired(device);
    const { events } = await stream(`/api/v1/displays/${device.id}/live`, screen.cookie());
    expect((await events.snapshot()).screen.orders).toMatchObject({ reloadAt: null, identifyUntil: null });
    expect((await admin.post(`/api/v1/devices/${device.id}/identify`)).status).toBe(200);
    const { identifyUntil } = (await events.snapshot()).screen.orders;
    expect(Date.parse(identifyUntil)).toBe(clock.now() + 30_000);
    await admin.form(list, `${list}/${device.id}/reload`, {});
    expect(Date.parse((await events.snapshot()).screen.orders.reloadAt)).toBe(clock.now());
    await admin.send('PATCH', `/api/v1/devices/${device.id}`, { payload: { name: 'Teras' } });
    expect((await events.snapshot()).screen.orders.name).toBe('Teras');
  });

  test('revoking ends the stream at once and the access; the settings stay', async () => {
    const { add, admin, paired, seen, stream } = await open();
    const device = await add({ kind: 'display', name: 'Lobi', settings: { layout: 'single' } });
    const screen = await paired(device);
    const { events } = await stream(`/api/v1/displays/${device.id}/live`, screen.cookie());
    await events.snapshot();
    const revoked = await admin.form(list, `${list}/${device.id}/revoke`, {});
    expect(revoked.headers.location).toBe(`${list}?done=access-revoked`);
    expect(await events.next()).toBeUndefined();
    expect((await screen.post('/api/v1/device/heartbeat', beat)).status).toBe(401);
    expect(dataOf(await screen.get('/display')).page).toBe('pair');
    expect(await seen()).toMatchObject([{ name: 'Lobi', pairedAt: null }]);
    expect((await admin.get(`/api/v1/devices/${device.id}`)).body.settings.layout).toBe('single');
  });

  test('a deleted device is gone, its screen a stranger', async () => {
    const { add, admin, paired, seen } = await open();
    const device = await add();
    const screen = await paired(device);
    await admin.form(list, `${list}/${device.id}/delete`, {});
    expect(await seen()).toEqual([]);
    expect((await screen.post('/api/v1/device/heartbeat', beat)).status).toBe(401);
    expect((await admin.get(`/api/v1/devices/${device.id}`)).status).toBe(404);
    expect((await admin.send('DELETE', `/api/v1/devices/${device.id}`)).status).toBe(404);
  });

  test('the API names what is wrong with settings, and leaves what is not named', async () => {
    const { add, admin, services } = await open();
    const { id } = await add({ kind: 'display', name: 'Lobi', settings: { voice: { volume: 30 } } });
    const change = (payload: object) => admin.send('PATCH', `/api/v1/devices/${id}`, { payload });
    const { body } = await change({ settings: { serviceIds: [services.a.id], voice: { chime: false } } });
    expect(body).toMatchObject({
      name: 'Lobi',
      settings: { serviceIds: [services.a.id], voice: { volume: 30, chime: false } },
    });
    expect(await change({ settings: { counterIds: ['gone'] } })).toMatchObject({
      status: 404,
      body: { field: 'counterIds' },
    });
    const sentence = { id: 'Silakan', en: '{number}' };
    expect(await change({ settings: { voice: { sentence } } })).toMatchObject({
      status: 400,
      body: { reason: 'number-missing', field: 'sentence-id' },
    });
    expect((await change({ settings: { layout: 'round' } })).status).toBe(400);
    expect((await change({ name: '' })).status).toBe(400);
    expect((await add({ kind: 'display', name: 'Lobi' })).reason).toBe('name-taken');
    expect((await add({ kind: 'kiosk', name: 'Lobi' })).name).toBe('Lobi');
  });

  test('a service that is deleted is forgotten by the displays that name it', async () => {
    const { add, admin, database, services } = await open();
    const { id } = await add({ kind: 'display', name: 'Lobi', settings: { serviceIds: [services.a.id] } });
    const stored = JSON.stringify({
      serviceIds: ['gone', services.a.id],
      logoId: 'gone',
      playlist: [{ mediaId: 'gone' }],
    });
    await database.write((tx) => tx.db.updateTable('devices').set({ settings: stored }).execute());
    expect(propsOf(await admin.get(`/admin/displays/${id}`))).toMatchObject({
      serviceIds: [services.a.id],
      playlist: [],
      values: { logoId: '', layout: 'grid', volume: '100' },
    });
    const renamed = await admin.send('PATCH', `/api/v1/devices/${id}`, { payload: { name: 'Teras' } });
    expect(renamed.body.settings.serviceIds).toEqual([services.a.id]);
  });

  test('an administrator of one branch has nothing to say in another', async () => {
    const { app, admin, staff, database, branchId, add } = await open();
    const other = await database.write((tx) =>
      createBranch(tx, staff.admin, { name: 'Lain', timeZone: 'Asia/Jakarta' }),
    );
    if (!other.ok) throw new Error(other.reason);
    const device = await add();
    const account = { username: 'lain', name: 'Lain', password: 'sandi yang panjang', role: 'admin' };
    expect((await admin.post('/api/v1/staff', { ...account, branchId: other.value.id })).body).toMatchObject({
      role: 'admin',
    });
    const stranger = await new Client(app).signIn('lain', account.password);
    expect((await stranger.get(`/api/v1/branches/${branchId}/devices`)).status).toBe(403);
    expect((await stranger.get(`/api/v1/devices/${device.id}`)).status).toBe(403);
    for (const verb of ['reload', 'identify', 'revoke']) {
      expect((await stranger.post(`/api/v1/devices/${device.id}/${verb}`)).status).toBe(403);
    }
    expect((await stranger.get(`/admin/displays/${device.id}`)).status).toBe(403);
    const clerk = await new Client(app).signIn('loket_a');
    expect((await clerk.get(list)).status).toBe(403);
  });

  test('the form of a display keeps what it was given, and refuses with all that was typed', async () => {
    const { admin, services, counters, seen } = await open();
    const page = '/admin/displays/new';
    const { values } = propsOf(await admin.get(page));
    const fields = {
      ...values,
      name: 'Lobi',
      serviceIds: services.a.id,
      counterIds: counters.b,
      layout: 'media',
      theme: 'dark',
      runningText: ' Selamat  datang ',
      languages: 'en,id',
      numbers: 'digits',
      volume: '40',
      chime: '',
      quietFrom: '20.00',
      quietUntil: '6:00',
    };
    for (const [field, value, reason] of [
      ['volume', '101', 'out-of-range'],
      ['volume', '', 'out-of-range'],
      ['sentence-en', 'Please go to {counter}', 'number-missing'],
      ['sentence-id', '{number} {nama}', 'template-invalid'],
      ['quietUntil', '', 'hours-invalid'],
      ['runningText', 'x'.repeat(501), 'text-too-long'],
      ['name', '', 'invalid-request'],
    ] as const) {
      const refused = await admin.form(page, '/admin/displays', { ...fields, [field]: value });
      expect(refused.status, field).toBe(400);
      const kept = { ...fields, [field]: value };
      const { serviceIds: _, counterIds: __, ...typed } = kept;
      expect(propsOf(refused)).toMatchObject({ error: { reason, field }, values: typed, serviceIds: [services.a.id] });
    }
    expect(await seen()).toEqual([]);

    const made = await admin.form(page, '/admin/displays', fields);
    expect(made.headers.location).toBe('/admin/displays?done=created');
    expect((await admin.get('/admin/displays?done=created')).headers.location).toBe(`${list}?done=created`);
    const [device] = await seen();
    const { settings } = (await admin.get(`/api/v1/devices/${device.id}`)).body;
    expect(settings).toMatchObject({
      serviceIds: [services.a.id],
      counterIds: [counters.b],
      layout: 'media',
      theme: 'dark',
      runningText: 'Selamat datang',
      voice: { languages: ['en', 'id'], numbers: 'digits', volume: 40, chime: false, quiet: ['20:00', '06:00'] },
    });
    const own = `/admin/displays/${device.id}`;
    expect((await admin.form(own, own, { ...fields, name: 'Teras', quietFrom: '', quietUntil: '' })).status).toBe(303);
    expect(propsOf(await admin.get(own))).toMatchObject({ device: { name: 'Teras' }, values: { quietFrom: '' } });
    // A display is no kiosk.
    expect((await admin.get(`/admin/kiosks/${device.id}`)).status).toBe(404);
  });

  test('the form of a display takes a playlist in its order, a logo, and hours that pass midnight', async () => {
    const { admin, seen, branchId } = await open();
    const files = ['satu', 'dua', 'tiga'].map((name, index) => ({ name: `${name}.png`, bytes: png(10 + index) }));
    await postFiles(admin, '/admin/media', files, await admin.csrf('/admin/media'));
    const media: { id: string; name: string }[] = (await admin.get(`/api/v1/branches/${branchId}/media`)).body;
    const [one = '', two = '', three = ''] = files.map(({ name }) => media.find((file) => file.name === name)?.id);
    const page = '/admin/displays/new';
    const { values } = propsOf(await admin.get(page));
    const fields = {
      ...values,
      name: 'Lobi',
      layout: 'media',
      logoId: three,
      playlist: [one, two, three],
      [`order.${one}`]: '3',
      [`order.${two}`]: '1',
      [`seconds.${one}`]: '20',
      [`seconds.${two}`]: '5',
      quietFrom: '22:00',
      quietUntil: '5.30',
    };
    for (const [change, field, reason] of [
      [{ [`seconds.${one}`]: '2' }, 'playlist', 'out-of-range'],
      [{ [`seconds.${one}`]: 'lama' }, 'playlist', 'out-of-range'],
      [{ playlist: [one, two, 'gone'] }, 'playlist', 'not-found'],
      [{ logoId: 'gone' }, 'logoId', 'not-found'],
      [{ quietUntil: '24:00' }, 'quietUntil', 'hours-invalid'],
    ] as const) {
      const typed = { ...fields, ...change };
      const refused = await admin.form(page, '/admin/displays', typed);
      const { playlist, logoId, quietUntil, [`seconds.${one}`]: seconds } = typed;
      expect(propsOf(refused)).toMatchObject({
        error: { field, reason },
        playlist: [two, one, playlist[2]],
        values: { logoId, quietUntil, [`seconds.${one}`]: seconds },
      });
    }
    expect((await admin.form(page, '/admin/displays', fields)).status).toBe(303);
    const [device] = await seen();
    expect((await admin.get(`/api/v1/devices/${device.id}`)).body.settings).toMatchObject({
      logoId: three,
      playlist: [
        { mediaId: two, seconds: 5 },
        { mediaId: one, seconds: 20 },
        { mediaId: three, seconds: 10 },
      ],
      voice: { quiet: ['22:00', '05:30'] },
    });
  });

  test('the form of a display names the counters that its voice cannot say', async () => {
    const { admin, branchId } = await open();
    const counter = { name: 'Xylofon', serviceIds: [] };
    expect((await admin.post(`/api/v1/branches/${branchId}/counters`, counter)).status).toBe(201);
    expect(propsOf(await admin.get('/admin/displays/new')).unspoken.counters).toEqual(['Xylofon']);
  });

  test('the form of a display names the words of its sentence that have no clip, in the languages that it speaks', async () => {
    const { admin, seen } = await open();
    const page = '/admin/displays/new';
    const { values, unspoken } = propsOf(await admin.get(page));
    expect(unspoken.words).toEqual({ id: [], en: [] });
    const own = {
      ...values,
      'sentence-id': 'Kepada {number}, monggo ke {counter}. Monggo!',
      'sentence-en': 'Oi {number}',
    };
    const words = async (changes: object) =>
      propsOf(await admin.form(page, '/admin/displays', { ...own, name: '', ...changes })).unspoken.words;
    expect(await words({})).toEqual({ id: ['kepada', 'monggo'], en: [] });
    expect(await words({ languages: 'en,id' })).toEqual({ id: ['kepada', 'monggo'], en: ['oi'] });
    expect(await words({ languages: 'id,xx' })).toEqual({ id: ['kepada', 'monggo'], en: [] });
    expect(await words({ source: 'browser' })).toEqual({ id: [], en: [] });

    expect((await admin.form(page, '/admin/displays', { ...own, name: 'Lobi' })).status).toBe(303);
    const [{ id }] = await seen();
    expect(propsOf(await admin.get(`/admin/displays/${id}`)).unspoken.words.id).toEqual(['kepada', 'monggo']);
  });

  test('the form of a kiosk asks for a printer where the network prints', async () => {
    const { admin, services, seen } = await open();
    const page = '/admin/kiosks/new';
    const { values } = propsOf(await admin.get(page));
    const fields = { ...values, name: 'Pintu', serviceIds: services.b.id, welcome: 'Selamat datang', paper: '58' };
    const refused = await admin.form(page, '/admin/kiosks', { ...fields, printing: 'network' });
    expect(propsOf(refused)).toMatchObject({
      error: { field: 'printerId' },
      values: { paper: '58', printing: 'network' },
    });
    const unknown = await admin.form(page, '/admin/kiosks', { ...fields, printing: 'network', printerId: 'gone' });
    expect(propsOf(unknown)).toMatchObject({
      error: { reason: 'not-found', field: 'printerId' },
      values: { name: 'Pintu', welcome: 'Selamat datang', printing: 'network', printerId: 'gone' },
    });
    const late = await admin.form(page, '/admin/kiosks', { ...fields, returnAfter: '4' });
    expect(propsOf(late)).toMatchObject({ error: { reason: 'out-of-range', field: 'returnAfter' } });
    expect((await admin.form(page, '/admin/kiosks', { ...fields, printing: 'usb', returnAfter: '20' })).status).toBe(
      303,
    );
    const [device] = await seen();
    expect((await admin.get(`/api/v1/devices/${device.id}`)).body).toMatchObject({
      kind: 'kiosk',
      settings: { serviceIds: [services.b.id], printing: 'usb', paper: 58, returnAfter: 20, welcome: 'Selamat datang' },
    });
  });
});
