import type { FastifyInstance } from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DisplaySettings, standardDisplay } from '../../../shared/display-settings.ts';
import type { DisplayView } from '../../../shared/snapshots.ts';
import { testApp } from '../../../test/build-app.ts';
import { Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { EventStream } from '../../../test/event-stream.ts';
import type { Database } from '../../db/database.ts';
import { hashOfToken } from '../devices/device-access.ts';

async function addDisplay(database: Database, settings: Partial<DisplaySettings> = {}, id = 'tv') {
  const branch = await database.read.selectFrom('branches').select('id').executeTakeFirstOrThrow();
  await database.write(async (tx) => {
    await tx.db
      .insertInto('devices')
      .values({
        id,
        branch_id: branch.id,
        kind: 'display',
        name: `TV ${id}`,
        settings: JSON.stringify({ ...standardDisplay, ...settings }),
        token_hash: hashOfToken(id === 'tv' ? 'secret' : id),
        paired_at: tx.now,
        created_at: tx.now,
        last_seen_at: null,
        version: null,
        user_agent: null,
        problem: null,
        reload_at: null,
        identify_until: null,
      })
      .execute();
  });
  return branch.id;
}

const cookie = 'giliran_device=secret';
const seen = async (app: FastifyInstance): Promise<DisplayView> =>
  (await app.inject({ url: '/api/v1/displays/tv', headers: { cookie } })).json();

/** Calls as many as are asked for, at the counter of each letter. */
async function call(app: FastifyInstance, letter: 'a' | 'b', count = 1): Promise<void> {
  const client = await new Client(app).signIn(`loket_${letter}`);
  const [branch] = (await client.get('/api/v1/branches')).body;
  const at = letter === 'a' ? 0 : 1;
  const service = (await client.get(`/api/v1/branches/${branch.id}/services`)).body[at];
  const counter = (await client.get(`/api/v1/branches/${branch.id}/counters`)).body[at];
  await client.post(`/api/v1/counters/${counter.id}/open`);
  for (let called = 0; called < count; called++) {
    await client.post(`/api/v1/branches/${branch.id}/tickets`, { serviceId: service.id });
    const { body } = await client.post(`/api/v1/counters/${counter.id}/call-next`);
    await client.post(`/api/v1/tickets/${body.id}/no-show`);
  }
}

describe.each(engines)('displays on %s', (engine) => {
  test('a screen nobody paired shows the whole branch in the standard way', async () => {
    const { app, database } = await testApp(engine);
    const branchId = await addDisplay(database, { layout: 'single' });
    const { body } = await new Client(app).get(`/api/v1/branches/${branchId}/display`);
    expect(body.counters.map(({ name }: { name: string }) => name)).toEqual(['Loket A', 'Loket B']);
    expect(body.screen).toMatchObject({ orders: null, layout: 'grid', voice: { source: 'clips' } });
  });

  test('a paired display shows what it is set to, calls included', async () => {
    const { app, database } = await testApp(engine);
    const counter = await database.read
      .selectFrom('counters')
      .selectAll()
      .where('name', '=', 'Loket B')
      .executeTakeFirstOrThrow();
    const service = await database.read
      .selectFrom('services')
      .selectAll()
      .where('name', '=', 'Loket B')
      .executeTakeFirstOrThrow();
    await addDisplay(database, {
      ...{ layout: 'single', theme: 'dark', accent: 'blue', locale: 'en', runningText: 'Selamat datang' },
      counterIds: [counter.id, 'gone'],
      serviceIds: [service.id, 'gone'],
      playlist: [{ mediaId: 'gone', seconds: 5 }],
      logoId: 'gone',
    });
    await call(app, 'a', 13);
    await call(app, 'b');
    await call(app, 'a', 1);
    const view = await seen(app);
    expect(view.counters.map(({ name }) => name)).toEqual(['Loket B']);
    expect(view.waiting.map(({ name }) => name)).toEqual(['Loket B']);
    expect(view.recentCalls.map(({ number }) => number)).toEqual(['B001']);
    expect(view.screen).toMatchObject({
      orders: { id: 'tv', name: 'TV tv', reloadAt: null, identifyUntil: null },
      ...{ layout: 'single', theme: 'dark', accent: 'blue', locale: 'en', runningText: 'Selamat datang' },
      ...{ logo: null, playlist: [] },
    });
    expect(view.screen).not.toHaveProperty('counterIds');
  });

  test('the page is whole without a script, and then keeps itself current', async () => {
    const { app, database } = await testApp(engine);
    await addDisplay(database, { layout: 'single', runningText: 'Selamat datang' });
    await call(app, 'a');
    const { body } = await app.inject({ url: '/display', headers: { cookie } });
    expect(body).toContain('<noscript><meta http-equiv="refresh" content="15"></noscript>');
    expect(body).toContain('<script defer src="/keep-current.js"></script>');
    expect(body).toContain('layout-single');
    expect(body).toContain('Selamat datang');
    expect(body).toContain('A001');
    expect((await new Client(app).get('/')).text).not.toContain('keep-current');
  });

  test('counters and services that no longer exist leave nothing out', async () => {
    const { app, database } = await testApp(engine);
    await addDisplay(database, { counterIds: ['gone'], serviceIds: ['gone'] });
    await call(app, 'a');
    const view = await seen(app);
    expect(view.counters).toHaveLength(2);
    expect(view.recentCalls).toHaveLength(1);
  });

  test('no call of the last minute is left out, and of those before it the latest twelve remain', async () => {
    const { app, database, clock } = await testApp(engine);
    await addDisplay(database);
    await call(app, 'a', 13);
    expect((await seen(app)).recentCalls).toHaveLength(13);
    clock.advance(61_000);
    expect((await seen(app)).recentCalls).toHaveLength(12);
  });

  test('is seen by itself and by staff of its branch, and by nobody else', async () => {
    const { app, database } = await testApp(engine);
    await addDisplay(database);
    const status = async (path: string, headers = {}) =>
      (await app.inject({ url: `/api/v1/displays/${path}`, headers })).statusCode;
    expect(await status('tv')).toBe(401);
    expect(await status('tv/live')).toBe(401);
    expect(await status('tv', { cookie })).toBe(200);
    expect(await status('tv', { cookie: 'giliran_device=guess' })).toBe(401);
    const staff = await new Client(app).signIn('loket_a');
    expect((await staff.get('/api/v1/displays/tv')).status).toBe(200);
    expect((await staff.get('/api/v1/displays/other')).status).toBe(404);
    await addDisplay(database, {}, 'radio');
    expect(await status('radio', { cookie })).toBe(403);
    expect(await status('other', { cookie })).toBe(404);
  });

  test('hears of its own settings at once, and is cut off when its access ends', async () => {
    const { app, database } = await testApp(engine);
    await addDisplay(database);
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const events = new EventStream();
    onTestFinished(() => events.close());
    await events.open(`${url}/api/v1/displays/tv/live`, { cookie });
    expect(await events.snapshot()).toMatchObject({ screen: { layout: 'grid' } });
    const change = (values: object) =>
      database.write(async (tx) => {
        await tx.db.updateTable('devices').set(values).where('id', '=', 'tv').execute();
        tx.touch('device:tv');
      });
    await change({ settings: JSON.stringify({ ...standardDisplay, layout: 'single' }) });
    expect(await events.snapshot()).toMatchObject({ screen: { layout: 'single' } });
    await change({ token_hash: null });
    expect(await events.next()).toBeUndefined();
  });
});
