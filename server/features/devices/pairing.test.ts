import type { FastifyInstance } from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../../../server/app.ts';
import { type TestApp, testApp } from '../../../test/build-app.ts';
import { type Answer, Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { EventStream } from '../../../test/event-stream.ts';
import { office } from '../../../test/office.ts';
import { pairedKiosk } from '../../../test/paired-kiosk.ts';
import { parseConfig } from '../../config.ts';
import { askToPrint } from '../printing/ask-to-print.ts';

const dataOf = ({ text }: Answer) => JSON.parse(/id="page-data">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}');
const propsOf = (answer: Answer) => dataOf(answer).props;
const minute = 60_000;
const page = '/admin/devices/pair';

describe.each(engines)('pairing a screen, on %s', (engine) => {
  async function open() {
    const server = await testApp(engine);
    const { branchId } = await office(server.database);
    const admin = await new Client(server.app).signIn('admin');
    const codeOf = async (screen: Client, path = '/display/pair'): Promise<string> => {
      const { snapshot } = propsOf(await screen.get(path));
      return snapshot.code;
    };
    const pair = (code: string, more: Record<string, string> = { deviceId: '', name: 'Layar lobi' }) =>
      admin.form(page, page, { code, ...more });
    const devices = async () => (await admin.get(`/api/v1/branches/${branchId}/devices`)).body.devices;
    return { ...server, branchId, admin, screen: new Client(server.app), codeOf, pair, devices };
  }

  /** Another instance on the same database, as after a restart or behind the same address. */
  async function another({ database }: TestApp): Promise<FastifyInstance> {
    const app = await buildApp({ config: parseConfig({}), database, secret: 'test', assets: {}, version: 'test' });
    onTestFinished(() => app.close());
    await app.ready();
    return app;
  }

  test('a fresh installation shows the plain display; once there is one, a stranger is asked to pair', async () => {
    const { admin, screen, branchId } = await open();
    expect(dataOf(await screen.get('/display')).page).toBe('display');
    await admin.post(`/api/v1/branches/${branchId}/devices`, { kind: 'display', name: 'Layar lobi' });
    expect(dataOf(await screen.get('/display')).page).toBe('pair');
    expect(dataOf(await screen.get(`/display?branch=${branchId}`)).page).toBe('display');
    // Kiosks are another matter.
    expect(dataOf(await screen.get('/kiosk')).page).toBe('kiosk');
  });

  test('a kiosk that another screen becomes prints no more of what it was asked for', async () => {
    const server = await testApp(engine);
    const { app, database } = server;
    const desk = await office(database);
    const { branchId } = desk;
    const device = await pairedKiosk(desk);
    const { id: ticketId } = await desk.take();
    const job = {
      ticketId,
      branchId,
      deviceId: device.id,
      address: 'https://antrian.example.id',
      locale: 'id',
    } as const;
    await database.write((tx) => askToPrint(tx, job));
    const { code } = propsOf(await new Client(app).get('/kiosk/pair')).snapshot;
    const admin = await new Client(app).signIn('admin');
    expect((await admin.form(page, page, { code, deviceId: device.id, name: '' })).status).toBe(303);
    const ticket = await database.read.selectFrom('tickets').selectAll().executeTakeFirstOrThrow();
    expect(ticket).toMatchObject({ print_state: 'failed', print_problem: 'interrupted' });
  });

  test('the code that the screen shows makes it the device; only a hash is kept', async () => {
    const { screen, codeOf, pair, devices, database } = await open();
    const first = propsOf(await screen.get('/display/pair'));
    expect(first.snapshot.code).toMatch(/^\d{6}$/);
    expect(first.address).toBe(`http://localhost:80/admin/devices/pair?code=${first.snapshot.code}`);
    expect(await codeOf(screen)).toBe(first.snapshot.code);

    const typed = `${first.snapshot.code.slice(0, 3)} ${first.snapshot.code.slice(3)}`;
    expect((await pair(typed)).headers.location).toBe('/admin/devices?done=paired');
    const shown = dataOf(await screen.get('/display'));
    expect(shown).toMatchObject({
      page: 'display',
      props: { snapshot: { screen: { orders: { name: 'Layar lobi' } } } },
    });
    expect(await devices()).toMatchObject([{ kind: 'display', name: 'Layar lobi', pairedAt: expect.any(String) }]);
    const { token_hash } = await database.read.selectFrom('devices').select('token_hash').executeTakeFirstOrThrow();
    expect(token_hash).toMatch(/^[\w-]{43}$/);
    expect(await database.read.selectFrom('pairings').selectAll().execute()).toEqual([]);
    // The code is used up.
    expect(propsOf(await pair(typed)).error).toMatchObject({ reason: 'code-unknown' });
  });

  test('the page asks for the code first, then what the screen becomes', async () => {
    const { admin, screen, codeOf, branchId } = await open();
    const { body: lobby } = await admin.post(`/api/v1/branches/${branchId}/devices`, { kind: 'display', name: 'Lobi' });
    await admin.post(`/api/v1/branches/${branchId}/devices`, { kind: 'kiosk', name: 'Kios' });
    const code = await codeOf(screen);
    const asked = propsOf(await admin.form(page, page, { code }));
    const offered = { kind: 'display', devices: [{ id: lobby.id, name: 'Lobi', paired: false }], error: null };
    expect(asked).toMatchObject({ ...offered, values: { deviceId: lobby.id } });
    expect(propsOf(await admin.get(`${page}?code=${code}`))).toMatchObject(offered);

    const nameless = await admin.form(page, page, { code, deviceId: '', name: ' ' });
    expect(nameless.status).toBe(400);
    expect(propsOf(nameless)).toMatchObject({ kind: 'display', error: { field: 'name' }, values: { deviceId: '' } });
    const taken = propsOf(await admin.form(page, page, { code, deviceId: '', name: 'Lobi' }));
    expect(taken).toMatchObject({ error: { reason: 'name-taken' }, values: { name: 'Lobi' } });
    expect((await admin.form(page, page, { code, deviceId: lobby.id })).status).toBe(303);
  });

  test('a kiosk’s code cannot become a display', async () => {
    const { admin, screen, codeOf, branchId } = await open();
    const { body } = await admin.post(`/api/v1/branches/${branchId}/devices`, { kind: 'display', name: 'Lobi' });
    const code = await codeOf(screen, '/kiosk/pair');
    const answer = await admin.post(`/api/v1/branches/${branchId}/devices/pair`, { code, deviceId: body.id });
    expect(answer).toMatchObject({ status: 404, body: { field: 'deviceId' } });
    expect((await admin.post(`/api/v1/branches/${branchId}/devices/pair`, { code, name: 'Kios' })).body.kind).toBe(
      'kiosk',
    );
    expect(dataOf(await screen.get('/kiosk')).page).toBe('kiosk');
  });

  test('a code renews itself before it ends; an old one is told from one that never was', async () => {
    const { clock, screen, codeOf, pair } = await open();
    const old = await codeOf(screen);
    clock.advance(7 * minute);
    expect(await codeOf(screen)).toBe(old);
    clock.advance(2 * minute);
    const next = await codeOf(screen);
    expect(next).not.toBe(old);
    clock.advance(2 * minute);
    const late = await pair(old);
    expect(late.status).toBe(409);
    expect(propsOf(late)).toMatchObject({
      error: { reason: 'code-old', field: 'code' },
      values: { name: 'Layar lobi' },
    });
    expect(propsOf(await pair('12 34')).error.reason).toBe('code-unknown');
    expect((await pair(next)).status).toBe(303);
  });

  test('whoever guesses codes must wait, also with the right one', async () => {
    const { screen, codeOf, pair } = await open();
    const code = await codeOf(screen);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let guess = 0; guess < 10; guess++) expect((await pair(wrong)).status).toBe(404);
    const stopped = await pair(code);
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect(propsOf(stopped).error).toMatchObject({ reason: 'too-many-attempts', field: 'code' });
  });

  test('one address gets twenty codes in ten minutes, then is told so', async () => {
    const { app, clock, screen, codeOf } = await open();
    for (let n = 0; n < 20; n++) await codeOf(new Client(app));
    expect(propsOf(await screen.get('/display/pair')).snapshot).toMatchObject({ state: 'limited', retryAfter: 600 });
    clock.advance(10 * minute + 1);
    expect(await codeOf(screen)).toMatch(/^\d{6}$/);
    clock.advance(71 * minute);
    await screen.get('/display/pair');
    expect(await app.database.read.selectFrom('pairings').select('code').execute()).toHaveLength(1);
  });

  test('a screen in place of another: the first is a stranger from then on', async () => {
    const { app, screen, codeOf, pair, devices } = await open();
    await pair(await codeOf(screen));
    await screen.get('/display');
    const [device] = await devices();
    const second = new Client(app);
    await pair(await codeOf(second), { deviceId: device.id });
    expect(dataOf(await second.get('/display')).page).toBe('display');
    expect(dataOf(await screen.get('/display')).page).toBe('pair');
    expect(await devices()).toHaveLength(1);
  });

  test('a paired screen that asks for another code stays what it is until that is accepted', async () => {
    const { screen, codeOf, pair } = await open();
    await pair(await codeOf(screen));
    expect(dataOf(await screen.get('/display')).page).toBe('display');
    const code = await codeOf(screen);
    expect(propsOf(await screen.get('/display')).snapshot.screen.orders.name).toBe('Layar lobi');
    await pair(code, { deviceId: '', name: 'Layar teras' });
    expect(propsOf(await screen.get('/display')).snapshot.screen.orders.name).toBe('Layar teras');
  });

  test('the screen hears of it by its stream, on whichever instance', async () => {
    const here = await open();
    const code = await here.codeOf(here.screen);
    // The last one is who hears of commits on a database that two share within one process.
    const there = await another(here);
    const url = await there.listen({ port: 0, host: '127.0.0.1' });
    const events = new EventStream();
    onTestFinished(() => events.close());
    const cookie = here.screen.cookie();
    await events.open(`${url}/api/v1/pairings/display/live`, { cookie });
    expect(await events.snapshot()).toMatchObject({ state: 'waiting', code });
    expect((await here.pair(code)).status).toBe(303);
    expect(await events.snapshot()).toEqual({ state: 'paired' });
    expect((await there.inject({ url: '/display', headers: { cookie } })).body).toContain('Layar lobi');
  });

  test('a code outlives the server that drew it', async () => {
    const here = await open();
    const code = await here.codeOf(here.screen);
    const cookie = here.screen.cookie();
    await here.app.close();
    const there = await another(here);
    const { body } = await there.inject({ url: '/display/pair', headers: { cookie } });
    expect(body).toContain(`"code":"${code}"`);
    const admin = await new Client(there).signIn('admin');
    await admin.form(page, page, { code, deviceId: '', name: 'Layar lobi' });
    expect((await there.inject({ url: '/display', headers: { cookie } })).body).toContain('Layar lobi');
  });

  test('a stream of pairing needs a screen that asked; the page of it an administrator', async () => {
    const { app, screen } = await open();
    expect((await screen.get('/api/v1/pairings/display/live')).status).toBe(404);
    const clerk = await new Client(app).signIn('loket_a');
    expect((await clerk.get(page)).status).toBe(403);
  });
});
