import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from '../../test/e2e/api.ts';
import { type RunningServer, startServer } from '../../test/e2e/server.ts';
import { type RunningFloor, startFloor } from './floor.ts';
import { type Desk, furnish } from './office.ts';
import { collectsOnSignal, cpuTime } from './process-cost.ts';
import { Watchers } from './watchers.ts';

export interface Called {
  /** From the request until the last screen has it. */
  millis: number;
  /** Of the server, meanwhile. */
  cpuMillis: number;
}

interface Ticket {
  id: string;
  number: string;
}

/** How long after a call the next may be made, so that none pays for the one before. */
const pause = 400;
const atOnce = 50;

/** The product with one counter that calls, a floor, and the watchers of both. */
export class LiveOffice {
  readonly server: RunningServer;
  readonly floor: RunningFloor;
  readonly watchers: { product: Watchers; floor: Watchers };
  readonly branchId: string;
  readonly #serviceId: string;
  readonly #desk: Desk;
  readonly #visitor: Api;
  readonly #line: Ticket[] = [];

  private constructor(given: {
    server: RunningServer;
    floor: RunningFloor;
    branchId: string;
    serviceId: string;
    desk: Desk;
  }) {
    this.server = given.server;
    this.floor = given.floor;
    this.watchers = { product: new Watchers(given.server.url), floor: new Watchers(given.floor.url) };
    this.branchId = given.branchId;
    this.#serviceId = given.serviceId;
    this.#desk = given.desk;
    this.#visitor = new Api(given.server.url);
  }

  /** Does the work with such an office, and leaves nothing behind. The floor is one of `bench/floors/`. */
  static async with(floorName: string, work: (office: LiveOffice) => Promise<void>): Promise<void> {
    const dataDir = await mkdtemp(join(tmpdir(), 'giliran-bench-'));
    const server = await startServer({ dataDir, env: collectsOnSignal });
    const floor = await startFloor(floorName, collectsOnSignal);
    try {
      const { branchId, serviceIds, desks } = await furnish(server, { services: 1, desks: 1 });
      const [desk] = desks;
      const [serviceId] = serviceIds;
      if (!desk || !serviceId) throw new Error('The office has no counter.');
      const office = new LiveOffice({ server, floor, branchId, serviceId, desk });
      try {
        await work(office);
      } finally {
        await office.watchers.product.close();
        await office.watchers.floor.close();
      }
    } finally {
      await floor.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  }

  /** So many join the line of the counter; the first of them are called by `call`. */
  async fill({ called, others = 0 }: { called: number; others?: number }): Promise<Ticket[]> {
    for (let n = 0; n < called; n++) this.#line.push(await this.#take());
    const behind: Ticket[] = [];
    while (behind.length < others) {
      const some = Math.min(atOnce, others - behind.length);
      behind.push(...(await Promise.all(Array.from({ length: some }, () => this.#take()))));
    }
    return behind;
  }

  /** Calls the next, and waits until all who watch the product know. */
  async call(): Promise<Called> {
    const ticket = this.#line.shift();
    if (!ticket) throw new Error('The line is empty.');
    const { product } = this.watchers;
    const { cookie, counterId } = this.#desk;
    const headers = { cookie };
    const path = `/api/v1/counters/${counterId}/call-next`;
    const called = await costing(this.server.pid, () =>
      product.timed({ path, headers }, `"number":"${ticket.number}"`),
    );
    await product.timed({ path: `/api/v1/tickets/${ticket.id}/no-show`, headers }, 'event: snapshot');
    await sleep(pause);
    return called;
  }

  #take(): Promise<Ticket> {
    return this.#visitor.post<Ticket>(`/branches/${this.branchId}/tickets`, { serviceId: this.#serviceId });
  }

  /** Lets the floor write to all who watch it. The mark must be in what is written. */
  async write(body: string, mark: string): Promise<Called> {
    const written = await costing(this.floor.pid, () => this.watchers.floor.timed({ path: '/', body }, mark));
    await sleep(pause);
    return written;
  }
}

async function costing(pid: number, timed: () => Promise<number>): Promise<Called> {
  const before = await cpuTime(pid);
  const millis = await timed();
  return { millis, cpuMillis: (await cpuTime(pid)) - before };
}
