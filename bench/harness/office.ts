import { Api, type Person } from '../../test/e2e/api.ts';
import { administrator } from '../../test/e2e/office.ts';
import type { RunningServer } from '../../test/e2e/server.ts';

export interface BenchOffice {
  branchId: string;
  serviceIds: string[];
  desks: Desk[];
}

export interface Desk extends Person {
  counterId: string;
  /** Of whoever has it open. */
  cookie: string;
}

/** Services without quota or hours, and counters that serve all of them, each with somebody to work there. */
export async function furnish(server: RunningServer, count: { services: number; desks: number }): Promise<BenchOffice> {
  const admin = await new Api(server.url).signIn(administrator);
  const [branch] = await admin.get<{ id: string }[]>('/branches');
  const branchId = branch?.id ?? '';
  const numbered = (many: number) => Array.from({ length: many }, (_, index) => index + 1);
  const serviceIds: string[] = [];
  for (const n of numbered(count.services)) {
    const service = { name: `Layanan ${n}`, prefix: `L${n}X` };
    serviceIds.push((await admin.post<{ id: string }>(`/branches/${branchId}/services`, service)).id);
  }
  const desks: Desk[] = [];
  for (const n of numbered(count.desks)) {
    const counter = { name: `Meja ${n}`, serviceIds, position: n };
    const { id: counterId } = await admin.post<{ id: string }>(`/branches/${branchId}/counters`, counter);
    const person = { username: `meja_${n}`, password: 'sandi yang panjang' };
    await admin.post('/staff', { ...person, name: `Petugas ${n}`, role: 'staff', branchId, counterIds: [counterId] });
    const staff = await new Api(server.url).signIn(person);
    await staff.post(`/counters/${counterId}/open`);
    desks.push({ ...person, counterId, cookie: staff.cookie });
  }
  return { branchId, serviceIds, desks };
}
