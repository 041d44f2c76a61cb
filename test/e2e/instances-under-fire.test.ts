import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { BranchView, CounterSettings, DisplayView, ServiceSettings, TicketView } from '../../shared/snapshots.ts';
import { keptPostgres } from '../kept-postgres.ts';
import type { PostgresServer } from '../postgres-server.ts';
import { Api } from './api.ts';
import { Balancer } from './fire/balancer.ts';
import { Chance } from './fire/chance.ts';
import { type Desk, work } from './fire/clerk.ts';
import { Follower } from './fire/follower.ts';
import { checkLaws } from './fire/laws.ts';
import { Load } from './fire/load.ts';
import { visit } from './fire/visitor.ts';
import { administrator } from './office.ts';
import { type RunningServer, startServer } from './server.ts';

const seed = Number(process.env.SEED ?? randomInt(2 ** 31));

let postgres: PostgresServer;
let servers: [RunningServer, RunningServer, RunningServer];
beforeAll(async () => {
  postgres = await keptPostgres();
  const start = () => startServer({ databaseUrl: postgres.url });
  servers = await Promise.all([start(), start(), start()]);
}, 120_000);
afterAll(async () => {
  await Promise.all(servers?.map((server) => server.close()) ?? []);
  await postgres?.stop();
});

/** A branch with three services, and counters that serve all of them. */
async function office(counters: number) {
  const admin = await new Api(servers[0].url).signIn(administrator);
  const [branch] = await admin.get<BranchView[]>('/branches');
  const branchId = branch?.id ?? '';
  const serviceIds: string[] = [];
  for (const prefix of ['X', 'Y', 'Z']) {
    const service = { name: `Layanan ${prefix}`, prefix };
    serviceIds.push((await admin.post<ServiceSettings>(`/branches/${branchId}/services`, service)).id);
  }
  const desk = async (serial: number): Promise<Desk> => {
    const counter = { name: `Meja ${serial}`, serviceIds, position: serial };
    const { id: counterId } = await admin.post<CounterSettings>(`/branches/${branchId}/counters`, counter);
    const person = { username: `petugas_${serial}`, password: 'sandi yang panjang' };
    const account = { ...person, name: `Petugas ${serial}`, role: 'staff', branchId, counterIds: [counterId] };
    await admin.post('/staff', account);
    const clerk = await new Api(servers[0].url).signIn(person);
    await clerk.post(`/counters/${counterId}/open`);
    return { counterId, cookie: clerk.cookie, serviceIds };
  };
  const desks: Desk[] = [];
  for (let serial = 1; serial <= counters; serial++) desks.push(await desk(serial));
  return { branchId, serviceIds, desks };
}

/** The minute's calls are shown beside the latest twelve; they go without any change that would be told. */
function lasting(snapshot: unknown): unknown {
  const { recentCalls } = snapshot as Partial<DisplayView>;
  return recentCalls ? { ...(snapshot as DisplayView), recentCalls: recentCalls.slice(0, 12) } : snapshot;
}

async function shownEverywhere(followers: readonly Follower[]): Promise<void> {
  for (const follower of followers) {
    const { path } = follower;
    const present = lasting(await follower.elsewhere());
    expect({ path, shown: lasting(follower.last) }).toEqual({ path, shown: present });
  }
}

describe('three instances on one PostgreSQL', () => {
  test('that start together on an empty database make it once', async () => {
    const branches = await Promise.all(servers.map(({ url }) => new Api(url).get<BranchView[]>('/branches')));
    expect(branches[0]).toHaveLength(1);
    expect(branches).toEqual(servers.map(() => branches[0]));
  });

  test(`under load, killed, stopped and with PostgreSQL restarted and crashed, lose and double nothing (SEED=${seed})`, {
    timeout: 180_000,
  }, async () => {
    const { branchId, serviceIds, desks } = await office(4);
    const load = new Load(new Balancer(servers, new Chance(seed)));
    const people = Array.from({ length: 4 }, (_, index) =>
      visit(load, new Chance(seed + index + 1), { name: `visitor ${index}`, branchId, serviceIds }),
    );
    const staff = desks.map((desk, index) => work(load, new Chance(seed - index - 1), desk));
    await load.passed(50);
    const pages = [
      ...[...load.tickets.keys()].slice(-6).map((id) => ({ path: `/tickets/${id}` })),
      ...servers.map(() => ({ path: `/branches/${branchId}/display` })),
      ...desks.map(({ counterId, cookie }) => ({ path: `/counters/${counterId}`, cookie })),
    ];
    const followers = pages.map((page, first) => new Follower(servers, { ...page, first }));
    onTestFinished(async () => {
      load.stopped = true;
      await Promise.all(followers.map((follower) => follower.close()));
    });

    await load.passed(50);
    await servers[1].kill();
    await load.passed(50);
    await servers[1].start();
    await load.passed(50);
    await postgres.restart();
    await load.passed(50);
    await postgres.crash();
    await load.passed(50);
    await servers[2].restart();
    await load.passed(100);
    load.stopped = true;
    await Promise.all([...people, ...staff]);

    expect(load.balancer.faults).toEqual([]);
    // At each in turn: what the others show then was told to them, not found by chance.
    for (const { url } of servers) {
      const ticket = await new Api(url).post<TicketView>(`/branches/${branchId}/tickets`, { serviceId: serviceIds[0] });
      load.tickets.set(ticket.id, ticket.number);
      await vi.waitFor(() => shownEverywhere(followers), { timeout: 10_000, interval: 100 });
    }
    await checkLaws(postgres.url, load);
  });
});
