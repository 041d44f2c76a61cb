import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { BranchView, CounterOverview, DisplayView, ServiceView, TicketView } from '../../shared/snapshots.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../databases.ts';
import { EventStream } from '../event-stream.ts';
import { png } from '../media-files.ts';
import { Api } from './api.ts';
import { administrator } from './office.ts';
import { type RunningServer, startServer } from './server.ts';

let place: TemporaryDatabase;
let here: RunningServer;
let there: RunningServer;
let branchId: string;

beforeAll(async () => {
  place = await temporaryDatabase('postgres', 'demonstration');
  const { databaseUrl = '' } = place;
  [here, there] = await Promise.all([startServer({ databaseUrl }), startServer({ databaseUrl })]);
  const [branch] = await new Api(here.url).get<BranchView[]>('/branches');
  branchId = branch?.id ?? '';
});

afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await place.remove();
});

async function stream(url: string, cookie = ''): Promise<EventStream> {
  const opened = new EventStream();
  onTestFinished(() => opened.close());
  const response = await opened.open(url, { cookie });
  expect(response.status).toBe(200);
  return opened;
}

/** The first snapshot of which this is so. */
async function until<T>(opened: EventStream, is: (snapshot: T) => boolean): Promise<T> {
  for (;;) {
    const snapshot: T = await opened.snapshot();
    if (is(snapshot)) return snapshot;
  }
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

async function desk(server: RunningServer) {
  const clerk = await new Api(server.url).signIn({ username: 'loket_a', password: '123' });
  const counters = await clerk.get<CounterOverview[]>(`/branches/${branchId}/counters`);
  const counter = counters.find(({ name }) => name === 'Loket A');
  const services = await clerk.get<ServiceView[]>(`/branches/${branchId}/services`);
  const service = services.find(({ prefix }) => prefix === 'A');
  const take = () => new Api(server.url).post<TicketView>(`/branches/${branchId}/tickets`, { serviceId: service?.id });
  return { take, command: (verb: string) => clerk.post<TicketView>(`/counters/${counter?.id}/${verb}`) };
}

describe('two instances on one PostgreSQL', () => {
  test('a call made at one is on the screens of the other, also after that one was killed and is there again', async () => {
    const { take, command } = await desk(there);
    const shown = (number: string) => (view: DisplayView) => view.recentCalls.some((call) => call.number === number);
    const display = await stream(`${here.url}/api/v1/branches/${branchId}/display/live`);
    const ticket = await take();
    const visitor = await stream(`${here.url}/api/v1/tickets/${ticket.id}/live`);
    await command('open');
    await command('call-next');
    await until(display, shown(ticket.number));
    await until<TicketView>(visitor, ({ state }) => state === 'called');

    await there.kill();
    await there.start();
    const again = await desk(there);
    await new Api(here.url).get(`/tickets/${ticket.id}`);
    const clerk = await new Api(there.url).signIn({ username: 'loket_a', password: '123' });
    await clerk.post(`/tickets/${ticket.id}/complete`);
    const next = await again.take();
    await again.command('call-next');
    await until(display, shown(next.number));
  });

  test('a screen that shows its code at one is paired at the other, and loses its access there', async () => {
    const page = await fetch(`${here.url}/display/pair`);
    const cookie = cookiesOf(page);
    const code = /code=(\d{6})/.exec(await page.text())?.[1];
    const pairing = await stream(`${here.url}/api/v1/pairings/display/live`, cookie);
    const admin = await new Api(there.url).signIn(administrator);
    const device = await admin.post<{ id: string }>(`/branches/${branchId}/devices/pair`, { code, name: 'Layar lobi' });
    await until<{ state: string }>(pairing, ({ state }) => state === 'paired');

    const own = cookiesOf(await fetch(`${there.url}/display`, { headers: { cookie } }));
    const live = await stream(`${here.url}/api/v1/displays/${device.id}/live`, own);
    await until<DisplayView>(live, ({ screen }) => screen.orders?.name === 'Layar lobi');
    await admin.post(`/devices/${device.id}/revoke`);
    expect(await live.next()).toBeUndefined();
  });

  test('who signed in at one works at the other, and is signed out at both at once', async () => {
    const admin = await new Api(here.url).signIn(administrator);
    const { cookie } = admin;
    const [counter] = await admin.get<CounterOverview[]>(`/branches/${branchId}/counters`);
    const path = `/api/v1/counters/${counter?.id}`;
    const statusAt = async (server: RunningServer) =>
      (await fetch(`${server.url}${path}`, { headers: { cookie } })).status;
    expect(await statusAt(there)).toBe(200);
    const console = await stream(`${here.url}${path}/live`, cookie);
    await console.snapshot();
    const left = await fetch(`${there.url}/api/v1/session`, { method: 'DELETE', headers: { cookie } });
    expect(left.status).toBe(204);
    expect(await statusAt(here)).toBe(401);
    expect(await console.next()).toBeUndefined();
  });

  test('what is uploaded at one is loaded from the other', async () => {
    const { cookie } = await new Api(here.url).signIn(administrator);
    const picture = png(64);
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(picture)]), 'lobi.png');
    const uploaded = await fetch(`${here.url}/api/v1/branches/${branchId}/media`, {
      method: 'POST',
      headers: { cookie },
      body,
    });
    const { address } = (await uploaded.json()) as { address: string };
    const loaded = await fetch(`${there.url}${address}`);
    expect(Buffer.from(await loaded.arrayBuffer()).equals(picture)).toBe(true);
  });
});
