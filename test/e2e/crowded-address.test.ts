import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BranchView } from '../../shared/snapshots.ts';
import { Api } from './api.ts';
import { launchBrowser } from './browser.ts';
import { administrator, Office } from './office.ts';
import { startServer } from './server.ts';

let here: Office;
beforeAll(async () => {
  const [server, browser] = await Promise.all([
    startServer({ env: { MAX_STREAMS_PER_ADDRESS: '1' } }),
    launchBrowser(),
  ]);
  const admin = await new Api(server.url).signIn(administrator);
  const [branch] = await admin.get<BranchView[]>('/branches');
  here = new Office({ server, browser, admin, branchId: branch?.id ?? '' });
});
afterAll(() => here?.close());

/** As a proxy on this machine says that they come from there. */
const fromOneAddress = { extraHTTPHeaders: { 'x-forwarded-for': '192.0.2.7' } };

test('whoever shares an address with too many others is called all the same, and sees no fault', async () => {
  const service = await here.service();
  const desk = await here.desk(service);
  const tickets = [await here.take(service), await here.take(service)];
  const first = await here.visit(fromOneAddress);
  const live = first.waitForResponse(/\/live$/);
  await first.goto(`/t/${tickets[0]?.id}`);
  expect((await live).status()).toBe(200);

  const second = await here.visit({ ...fromOneAddress, expected: [/status of 429/] });
  const refused = second.waitForResponse(/\/live$/);
  const asked = second.waitForResponse(new RegExp(`/api/v1/tickets/${tickets[1]?.id}$`));
  await second.goto(`/t/${tickets[1]?.id}`);
  expect((await refused).status()).toBe(429);
  expect((await asked).status()).toBe(200);

  const clerk = await here.signedIn(desk);
  await clerk.post(`/counters/${desk.counterId}/open`);
  await clerk.post(`/tickets/${tickets[1]?.id}/call`, { counterId: desk.counterId });
  await second.getByText(desk.counterName).first().waitFor({ timeout: 30_000 });
  expect(await second.getByText('Sambungan terputus').count()).toBe(0);
});
