import { randomBytes } from 'node:crypto';
import { type ApiClient, Refused } from './api-client.ts';
import { timeZone } from './data-ticket.ts';
import { inParallel } from './in-parallel.ts';
import type { PlannedService } from './office-plan.ts';
import { ReplayError } from './replay-error.ts';

export interface OpenCounter {
  id: string;
  /** The session cookie of whoever works there. */
  clerk: string;
}

export interface OpenOffice {
  branchId: string;
  branchName: string;
  admin: string;
  services: Map<PlannedService, { id: string; counters: OpenCounter[] }>;
}

/** Hashing a password takes a core for a moment; more at once would only wait for each other. */
const signInsAtOnce = 4;

/** The administrator's session cookie. */
export async function signInAdmin(api: ApiClient, url: string, username: string, password: string): Promise<string> {
  try {
    const { body, sessionCookie } = await api.post<{ staff?: { role?: string; mustChangePassword?: boolean } }>(
      '/session',
      { body: { username, password } },
    );
    if (body?.staff?.role !== 'admin') throw new ReplayError(`"${username}" is no administrator of ${url}.`);
    if (body.staff.mustChangePassword) {
      throw new ReplayError(`"${username}" must first sign in to ${url} and change the demonstration password.`);
    }
    return sessionCookie ?? '';
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.reason === undefined) throw new ReplayError(`The server at ${url} is not Giliran (${error.message}).`);
    if (error.reason === 'bad-credentials') throw new ReplayError(`The username or password for ${url} is wrong.`);
    throw new ReplayError(`Signing in to ${url} as "${username}" was refused: ${error.reason}.`);
  }
}

/** Makes the branch with its services and counters, and puts a clerk with an account of their own at each. */
export async function openOffice(
  api: ApiClient,
  admin: string,
  branchName: string,
  run: string,
  planned: readonly PlannedService[],
): Promise<OpenOffice> {
  const create = async (path: string, body: unknown) =>
    (await api.post<{ id: string }>(path, { as: admin, body })).body.id;
  const branchId = await create('/branches', { name: branchName, timeZone });
  const services: OpenOffice['services'] = new Map();
  const counters: { id: string; label: string; of: PlannedService }[] = [];
  for (const service of planned) {
    const { name, prefix } = service;
    const id = await create(`/branches/${branchId}/services`, { name, prefix, dailyQuota: null });
    services.set(service, { id, counters: [] });
    for (let number = 1; number <= service.counters; number++) {
      const label = `${prefix}${number}`;
      const counterId = await create(`/branches/${branchId}/counters`, { name: `Loket ${label}`, serviceIds: [id] });
      counters.push({ id: counterId, label, of: service });
    }
  }
  const open = await inParallel(signInsAtOnce, counters, async ({ id, label }): Promise<OpenCounter> => {
    const username = `replay_${run}_${label}`.toLowerCase();
    const password = randomBytes(18).toString('base64url');
    await create('/staff', { username, name: `Petugas ${label}`, role: 'staff', password, branchId, counterIds: [id] });
    const { sessionCookie: clerk } = await api.post('/session', { body: { username, password } });
    await api.post(`/counters/${id}/open`, { as: clerk });
    return { id, clerk: clerk ?? '' };
  });
  counters.forEach(({ of }, index) => {
    const counter = open[index];
    if (counter) services.get(of)?.counters.push(counter);
  });
  return { branchId, branchName, admin, services };
}

export async function closeOffice(api: ApiClient, office: OpenOffice): Promise<void> {
  const counters = [...office.services.values()].flatMap((service) => service.counters);
  await inParallel(signInsAtOnce, counters, async ({ id, clerk }) => {
    await api.post(`/counters/${id}/close`, { as: clerk });
    await api.delete('/session', { as: clerk });
  });
  await api.delete('/session', { as: office.admin });
}
