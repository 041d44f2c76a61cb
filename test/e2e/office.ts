import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { BranchView, CounterSettings, ServiceSettings, ServiceView, TicketView } from '../../shared/snapshots.ts';
import { Api, type Person } from './api.ts';
import { launchBrowser } from './browser.ts';
import { type RunningServer, startServer } from './server.ts';
import { watch } from './watch.ts';

export const administrator: Person = { username: 'admin', password: '123' };

export interface VisitOptions extends BrowserContextOptions {
  /** What goes wrong on this journey on purpose. */
  expected?: RegExp[];
  /** Of a journey that others run beside: its own `onTestFinished`. */
  finished?: typeof onTestFinished | undefined;
}

/** A counter and somebody who works there. */
export interface Desk extends Person {
  counterId: string;
  counterName: string;
  staffId: string;
}

/** One server and one browser for the journeys of a file; each journey makes its own services, counters and staff. */
export class Office {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly admin: Api;
  readonly branchId: string;
  #made = 0;

  constructor(given: { server: RunningServer; browser: Browser; admin: Api; branchId: string }) {
    this.server = given.server;
    this.browser = given.browser;
    this.admin = given.admin;
    this.branchId = given.branchId;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** An empty page in a browser of somebody's own; the journey fails if anything went wrong in it. */
  async visit({ expected = [], finished = onTestFinished, ...options }: VisitOptions = {}): Promise<Page> {
    const url = options.baseURL ?? this.server.url;
    const context = await this.browser.newContext({ locale: 'id-ID', ...options, baseURL: url });
    context.setDefaultTimeout(15_000);
    const problems = watch(context, url, expected);
    finished(async () => {
      await context.close();
      expect(problems, 'what went wrong in the browser').toEqual([]);
    });
    return context.newPage();
  }

  /** Signs in through the page, and is at work: at the counter or in the back office. */
  async visitAs(person: Person, options?: VisitOptions): Promise<Page> {
    const page = await this.visit(options);
    await page.goto('/login');
    await untilLive(page, () => signIn(page, person));
    return page;
  }

  signedIn = (person: Person): Promise<Api> => new Api(this.server.url).signIn(person);

  service(settings: Partial<ServiceSettings> = {}): Promise<ServiceSettings> {
    const serial = ++this.#made;
    const own = { name: `Urusan ${serial}`, prefix: `U${serial}` };
    return this.admin.post(`/branches/${this.branchId}/services`, { ...own, ...settings });
  }

  async desk(...services: { id: string }[]): Promise<Desk> {
    const serial = ++this.#made;
    const counterName = `Meja ${serial}`;
    const serviceIds = services.map(({ id }) => id);
    const counter = { name: counterName, serviceIds, position: serial };
    const { id: counterId } = await this.admin.post<CounterSettings>(`/branches/${this.branchId}/counters`, counter);
    const person = { username: `petugas_${serial}`, password: 'sandi yang panjang' };
    const account = {
      ...person,
      name: `Petugas ${serial}`,
      role: 'staff',
      branchId: this.branchId,
      counterIds: [counterId],
    };
    const { id: staffId } = await this.admin.post<{ id: string }>('/staff', account);
    return { ...person, counterId, counterName, staffId };
  }

  take(service: { id: string }, visitor: { name?: string; phone?: string } = {}): Promise<TicketView> {
    return this.admin.post(`/branches/${this.branchId}/tickets`, { serviceId: service.id, ...visitor });
  }

  /** A service as visitors see it. */
  async seen({ id }: { id: string }): Promise<ServiceView> {
    const services = await this.admin.get<ServiceView[]>(`/branches/${this.branchId}/services`);
    const found = services.find((service) => service.id === id);
    if (!found) throw new Error('There is no such service any more.');
    return found;
  }
}

export async function openOffice(...browserArguments: string[]): Promise<Office> {
  const [server, browser] = await Promise.all([startServer(), launchBrowser(...browserArguments)]);
  const admin = await new Api(server.url).signIn(administrator);
  const [branch] = await admin.get<BranchView[]>('/branches');
  return new Office({ server, browser, admin, branchId: branch?.id ?? '' });
}

/** Goes to a live page and waits until its script has taken over: what is pressed before that is lost. */
export async function untilLive(page: Page, go: () => Promise<unknown>): Promise<void> {
  const live = page.waitForResponse(/\/live$/);
  await go();
  await live;
  // Effects, which listen for keys, come after the next frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

export async function signIn(page: Page, { username, password }: Person): Promise<void> {
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk' }).click();
}
