import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { testApp } from '../../test/build-app.ts';
import { Client } from '../../test/client.ts';
import { engines } from '../../test/databases.ts';
import { EventStream } from '../../test/event-stream.ts';

describe.each(engines)('live streams over a real socket on %s', (engine) => {
  async function start() {
    const { app, database } = await testApp(engine);
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const client = new Client(app);
    const branch = (await client.get('/api/v1/branches')).body[0];
    const base = `/api/v1/branches/${branch.id}`;
    const [service] = (await client.get(`${base}/services`)).body;
    const [counter] = (await client.get(`${base}/counters`)).body;
    const take = async () => (await client.post(`${base}/tickets`, { serviceId: service.id })).body;
    const stream = async (path: string, headers: Record<string, string> = {}) => {
      const events = new EventStream();
      onTestFinished(() => events.close());
      const response = await events.open(`${url}${path}`, headers);
      return { events, response };
    };
    return { app, database, client, base, counter, take, stream };
  }

  test('a call made through the API reaches the display and the ticket’s page', async () => {
    const { app, client, base, counter, take, stream } = await start();
    const ticket = await take();
    const { events: display, response } = await stream(`${base}/display/live`);
    expect(response.headers.get('content-type')).toMatch('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { events: page } = await stream(`/api/v1/tickets/${ticket.id}/live`);
    expect(await display.snapshot()).toEqual((await client.get(`${base}/display`)).body);
    expect(await page.snapshot()).toEqual(ticket);

    const clerk = await new Client(app).signIn('loket_a');
    await clerk.post(`/api/v1/counters/${counter.id}/open`);
    await clerk.post(`/api/v1/counters/${counter.id}/call-next`);
    let shown = await display.snapshot();
    while (shown.recentCalls.length === 0) shown = await display.snapshot();
    expect(shown.recentCalls[0]).toMatchObject({ number: 'A001', counter: { name: 'Loket A' } });
    let view = await page.snapshot();
    while (view.state === 'waiting') view = await page.snapshot();
    expect(view).toMatchObject({ state: 'called', counter: { name: 'Loket A' } });
  });

  test('after the first snapshot the server tells its clock and version', async () => {
    const { base, stream, database } = await start();
    const { events } = await stream(`${base}/display/live`);
    const server = await events.next('server');
    expect(JSON.parse(server?.data ?? '{}')).toEqual({ now: database.now(), version: 'test' });
  });

  test('whoever leaves is forgotten', async () => {
    const { app, base, stream } = await start();
    const { events } = await stream(`${base}/display/live`);
    await events.snapshot();
    expect(app.hub.counts().get('display')).toBe(1);
    events.close();
    while (app.hub.counts().size > 0) await wait(5);
  });

  test('stopping the server ends the streams', async () => {
    const { app, base, stream } = await start();
    const { events } = await stream(`${base}/display/live`);
    await events.snapshot();
    await app.close();
    await expect(events.next().catch(() => undefined)).resolves.toBeUndefined();
  });

  test('a console’s stream ends with the session, and needs one', async () => {
    const { app, counter, stream } = await start();
    const path = `/api/v1/counters/${counter.id}/live`;
    expect((await stream(path)).response.status).toBe(401);
    const cookie = await signInCookie(app);
    const { events } = await stream(path, { cookie });
    expect(await events.snapshot()).toMatchObject({ counter: { name: 'Loket A' } });
    await app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } });
    expect(await events.next()).toBeUndefined();
  });

  describe('over a connection of one’s own', () => {
    /** Sends text as it is, and waits until the answer holds what is looked for. */
    async function exchange(app: FastifyInstance, sent: string, wanted: string): Promise<string> {
      const { port } = app.server.address() as AddressInfo;
      const socket = connect(port, '127.0.0.1');
      onTestFinished(() => void socket.destroy());
      socket.write(sent);
      let heard = '';
      for await (const chunk of socket.setEncoding('utf8')) {
        heard += chunk;
        if (heard.includes(wanted)) break;
      }
      return heard;
    }

    test('HTTP/1.0, as some proxies speak it, is answered without chunks', async () => {
      const { app, base } = await start();
      const heard = await exchange(app, `GET ${base}/display/live HTTP/1.0\r\n\r\n`, 'event: server');
      expect(heard).not.toMatch(/transfer-encoding/i);
      expect(heard).toMatch(/\r\n\r\nevent: snapshot\nid: \S{16}\ndata: \{.*\}\n\n: alive\nevent: server/);
    });

    test('a stream that is asked for behind another answer follows it', async () => {
      const { app, base } = await start();
      const ask = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
      const heard = await exchange(app, ask(`${base}/services`) + ask(`${base}/display/live`), 'event: server');
      expect(heard.match(/HTTP\/1\.1 200|event: snapshot|event: server/g)).toEqual([
        ...['HTTP/1.1 200', 'HTTP/1.1 200', 'event: snapshot', 'event: server'],
      ]);
    });

    test('who asks for the headers only gets no stream', async () => {
      const { app, base } = await start();
      const asked = `HEAD ${base}/display/live HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`;
      const heard = await exchange(app, asked, 'never');
      expect(heard).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*text\/event-stream[\s\S]*\r\n\r\n$/);
      expect(app.hub.counts().size).toBe(0);
    });
  });

  test('a stream of something that is not there is a plain 404', async () => {
    const { stream } = await start();
    expect((await stream('/api/v1/tickets/nothing/live')).response.status).toBe(404);
  });
});

async function signInCookie(app: FastifyInstance): Promise<string> {
  const payload = { username: 'loket_a', password: '123' };
  const { cookies } = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

test('who leaves while the stream is still being looked up is not kept', async () => {
  const { app, database } = await testApp('postgres');
  await app.listen({ port: 0, host: '127.0.0.1' });
  const clerk = await new Client(app).signIn('loket_a');
  const [branch] = (await clerk.get('/api/v1/branches')).body;
  const faults = vi.spyOn(app.log, 'error');
  // Whoever looks up a branch waits for this.
  await database.write(async ({ db }) => {
    await sql`lock table branches in access exclusive mode`.execute(db);
    const reader = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    const arrived = once(app.server, 'request') as Promise<[IncomingMessage]>;
    const head = `GET /api/v1/branches/${branch.id}/display/live HTTP/1.1\r\nhost: x\r\ncookie: ${clerk.cookie()}`;
    reader.write(`${head}\r\n\r\n`);
    const [request] = await arrived;
    const waiting = sql`select from pg_locks where relation = 'branches'::regclass and not granted`;
    await vi.waitFor(async () => expect((await waiting.execute(db)).rows).toHaveLength(1));
    reader.destroy();
    await once(request.socket, 'close');
  });
  // All that was looked up has been.
  await clerk.get(`/api/v1/branches/${branch.id}/display`);
  await vi.waitFor(() => expect(database.pool()).toMatchObject({ idle: database.pool()?.total, waiting: 0 }));
  expect(app.hub.counts()).toEqual(new Map());
  expect(faults).not.toHaveBeenCalled();
});
