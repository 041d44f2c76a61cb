import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { testApp, testClock } from '../../test/build-app.ts';
import { Client } from '../../test/client.ts';
import { EventStream } from '../../test/event-stream.ts';
import { office } from '../../test/office.ts';

const phone = '192.0.2.7';
const elsewhere = '198.51.100.9';

async function start(environment: NodeJS.ProcessEnv) {
  const { app, database, clock } = await testApp('sqlite', testClock(), { environment });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const { branchId, counters } = await office(database);
  const display = `/api/v1/branches/${branchId}/display`;
  /** Asked through a proxy on this machine for that address; null: from this machine itself. */
  const open = async (address: string | null, path = `${display}/live`, headers: Record<string, string> = {}) => {
    const events = new EventStream();
    onTestFinished(() => events.close());
    const forwarded: Record<string, string> = address === null ? {} : { 'x-forwarded-for': address };
    const response = await events.open(`${url}${path}`, { ...headers, ...forwarded });
    return { events, response, status: response.status };
  };
  const get = (address: string) => fetch(`${url}${display}`, { headers: { 'x-forwarded-for': address } });
  const figure = async (name: string) => {
    const lines = (await new Client(app).get('/metrics')).text.split('\n');
    return Number(lines.find((line) => line.startsWith(`${name} `))?.slice(name.length));
  };
  return { app, clock, open, get, figure, counters };
}

describe('many live streams from one address', () => {
  const limits = { MAX_STREAMS_PER_ADDRESS: '2' };

  test('the one too many is told when to come again, and can ask for the same without a stream', async () => {
    const { open, get, figure } = await start(limits);
    for (let n = 0; n < 2; n++) expect((await open(phone)).status).toBe(200);
    const { response } = await open(phone);
    expect(response.status).toBe(429);
    expect(response.headers.get('content-type')).toMatch('application/problem+json');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ status: 429, reason: 'too-many-streams' });
    expect((await get(phone)).status).toBe(200);
    expect((await open(elsewhere)).status).toBe(200);
    expect(await figure('giliran_live_streams_refused_total{limit="address"}')).toBe(1);
  });

  test('who leaves makes room', async () => {
    const { open } = await start(limits);
    const { events } = await open(phone);
    await open(phone);
    events.close();
    await vi.waitFor(async () => expect((await open(phone)).status).toBe(200));
    expect((await open(phone)).status).toBe(429);
  });

  test('addresses of one IPv6 network count together', async () => {
    const { open } = await start(limits);
    for (const end of [1, 2]) expect((await open(`2001:db8:1:2::${end}`)).status).toBe(200);
    expect((await open('2001:db8:1:2:ffff::3')).status).toBe(429);
    expect((await open('2001:db8:1:3::1')).status).toBe(200);
  });

  test('staff of the same network are let in', async () => {
    const { app, open, counters } = await start(limits);
    for (let n = 0; n < 2; n++) await open(phone);
    const clerk = await new Client(app).signIn('loket_b');
    await app.database.write(({ db }) => db.updateTable('staff').set({ demonstration_password: 0 }).execute());
    const console = await open(phone, `/api/v1/counters/${counters.b}/live`, { cookie: clerk.cookie() });
    expect(console.status).toBe(200);
  });

  test('but not without end: an account has its own limit, which others do not feel', async () => {
    const { app, open, counters, figure } = await start(limits);
    await app.database.write(({ db }) => db.updateTable('staff').set({ demonstration_password: 0 }).execute());
    const clerk = await new Client(app).signIn('loket_b');
    const console = (who: Client) => open(phone, `/api/v1/counters/${counters.b}/live`, { cookie: who.cookie() });
    const opened = await Promise.all(Array.from({ length: 100 }, () => console(clerk)));
    expect(opened.every(({ status }) => status === 200)).toBe(true);
    expect((await console(clerk)).status).toBe(429);
    expect(await figure('giliran_live_streams_refused_total{limit="account"}')).toBe(1);
    expect((await console(await new Client(app).signIn('loket_a'))).status).toBe(200);
    opened[0]?.events.close();
    await vi.waitFor(async () => expect((await console(clerk)).status).toBe(200));
  });

  test('a proxy elsewhere is believed when it is named, and is one visitor when it is not', async () => {
    const balancer = '192.0.2.40';
    for (const [trusted, expected] of [[balancer, 200] as const, ['203.0.113.40', 429] as const]) {
      const { open } = await start({ ...limits, TRUSTED_PROXIES: trusted });
      // A proxy on this machine says that the balancer asks, which says for whom.
      for (const visitor of ['203.0.113.1', '203.0.113.2', '203.0.113.3']) await open(`${visitor}, ${balancer}`);
      expect((await open(`203.0.113.4, ${balancer}`)).status).toBe(expected);
    }
  });

  test('programs on this machine, and a proxy that does not tell for whom it asks, are not held to be one visitor', async () => {
    const { open } = await start(limits);
    for (let n = 0; n < 5; n++) expect((await open(null)).status).toBe(200);
  });
});

test('no more streams are opened than the process is to bear', async () => {
  const { open, get, figure } = await start({ MAX_STREAMS: '3' });
  const addresses = [phone, elsewhere, '203.0.113.1'];
  for (const address of addresses) expect((await open(address)).status).toBe(200);
  const { response } = await open('203.0.113.2');
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ reason: 'unavailable', retryAfter: expect.any(Number) });
  expect((await get('203.0.113.2')).status).toBe(200);
  expect(await figure('giliran_live_streams_refused_total{limit="total"}')).toBe(1);
});

test('no more connections are taken than the process is to bear', async () => {
  const { app, open, figure } = await start({});
  await open(phone);
  const connections = await figure('giliran_connections');
  expect(connections).toBeGreaterThan(0);
  app.server.maxConnections = connections;
  await expect(open(elsewhere)).rejects.toThrow('fetch failed');
  expect(await figure('giliran_connections_refused_total')).toBeGreaterThan(0);
});

test('a stream that nobody reads is dropped and counted', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { app, clock, open, figure } = await start({});
  app.server.prependListener('request', ({ socket }) => {
    const write = socket.write.bind(socket);
    // As one whose connection is full when the head of the answer, which is text, has gone.
    vi.spyOn(socket, 'write').mockImplementation((chunk) => typeof chunk === 'string' && write(chunk));
  });
  await open(phone);
  await vi.waitFor(() => expect(app.hub.counts().get('display')).toBe(1));
  clock.advance(61_000);
  await vi.advanceTimersByTimeAsync(20_000);
  await vi.waitFor(() => expect(app.hub.counts().get('display')).toBeUndefined());
  expect(await figure('giliran_live_streams_dropped_total')).toBe(1);
});
