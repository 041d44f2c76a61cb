import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from '../../test/e2e/api.ts';
import type { RunningServer } from '../../test/e2e/server.ts';
import { type RunningFloor, startFloor } from './floor.ts';
import { collectsOnSignal, cpuTime } from './process-cost.ts';
import { emptyLine, fillLines, type TwoOffices, twoOffices } from './two-offices.ts';
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

/** The product with one counter that calls, a floor with a copy of its data, and the watchers of both. */
export class LiveOffice {
  readonly server: RunningServer;
  readonly floor: RunningFloor;
  readonly watchers: { product: Watchers; floor: Watchers };
  readonly branchId: string;
  readonly #offices: TwoOffices;
  readonly #serviceId: string;
  readonly #counterId: string;
  readonly #cookie: string;
  readonly #visitor: Api;
  readonly #line: Ticket[] = [];

  private constructor(offices: TwoOffices, floor: RunningFloor) {
    const { server, branchId, serviceIds, desks } = offices;
    const [serviceId] = serviceIds;
    const [desk] = desks;
    if (!desk || !serviceId) throw new Error('The office has no counter.');
    this.server = server;
    this.floor = floor;
    this.watchers = { product: new Watchers(server.url), floor: new Watchers(floor.url) };
    this.branchId = branchId;
    this.#offices = offices;
    this.#serviceId = serviceId;
    this.#counterId = desk.counterId;
    this.#cookie = desk.cookie;
    this.#visitor = new Api(server.url);
  }

  /** Does the work with such an office, and leaves nothing behind. The floor is one of `bench/floors/`. */
  static async with(floorName: string, work: (office: LiveOffice) => Promise<void>): Promise<void> {
    const offices = await twoOffices({ services: 1, desks: 1 }, collectsOnSignal);
    try {
      const floor = await startFloor(floorName, { ...collectsOnSignal, DATA_DIR: offices.floorDir });
      try {
        const office = new LiveOffice(offices, floor);
        try {
          await work(office);
        } finally {
          await office.watchers.product.close();
          await office.watchers.floor.close();
        }
      } finally {
        await floor.close();
      }
    } finally {
      await offices.close();
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
    const headers = { cookie: this.#cookie };
    const path = `/api/v1/counters/${this.#counterId}/call-next`;
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

  /** Nobody waits for the service any more; its screens do not hear of it. */
  emptyLine(serviceId: string): void {
    emptyLine(this.#offices.productDir, serviceId);
  }

  /** So many join the line of the floor; those are called by `callAtFloor`. */
  fillFloor(called: number): void {
    fillLines(this.#offices.floorDir, this.#offices, called);
  }

  /** Lets the floor write to all who watch it. The mark must be in what is written. */
  async write(body: string, mark: string): Promise<Called> {
    const written = await this.#atFloor('/write', body, mark);
    await sleep(pause);
    return written;
  }

  /** Lets the floor call somebody, and then write to all who watch it. */
  async callAtFloor(body: string, mark: string): Promise<Called> {
    const called = await this.#atFloor(`/call/${this.#counterId}`, body, mark);
    await fetch(`${this.floor.url}/end`, { method: 'POST' });
    await sleep(pause);
    return called;
  }

  #atFloor(path: string, body: string, mark: string): Promise<Called> {
    return costing(this.floor.pid, () => this.watchers.floor.timed({ path, body }, mark));
  }
}

async function costing(pid: number, timed: () => Promise<number>): Promise<Called> {
  const before = await cpuTime(pid);
  const millis = await timed();
  return { millis, cpuMillis: (await cpuTime(pid)) - before };
}
