import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { BranchView, CounterOverview, DisplayView, ServiceView, TicketView } from '../../shared/snapshots.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../databases.ts';
import { EventStream } from '../event-stream.ts';
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
});
