import type { Database } from '../../server/db/database.ts';
import { newId } from '../../server/db/new-id.ts';
import { openDatabase } from '../../server/db/open.ts';
import { hashOfToken } from '../../server/features/devices/device-access.ts';
import type { DeviceKind } from '../../shared/devices.ts';
import type { CounterSettings, ServiceSettings, TicketView } from '../../shared/snapshots.ts';
import { Api } from '../../test/e2e/api.ts';
import { administrator } from '../../test/e2e/office.ts';
import type { RunningServer } from '../../test/e2e/server.ts';

/** As offices name them, the longest among them. */
const serviceNames = [
  'Pendaftaran',
  'Pelayanan Administrasi Kependudukan',
  'Kasir',
  'Poli Gigi dan Mulut',
  'Farmasi',
  'Laboratorium',
  'Customer Service',
  'Perizinan Usaha Mikro dan Kecil',
];

/** Of one line, of two, and of a size between. */
const longNames = [
  'Loket',
  'Pelayanan Administrasi Kependudukan',
  'Farmasi Anak',
  'Pelayanan Administrasi Kependudukan',
];

/** A waiting room as a visitor finds it: counters at work, some closed, people waiting. */
export interface Hall {
  branchId: string;
  /** Of which each is staffed, with what it serves. */
  counters: { id: string; serviceId: string; staff: Api }[];
  callAt: (index: number) => Promise<TicketView>;
  finish: (index: number, ticketId: string) => Promise<unknown>;
}

export interface HallOptions {
  counters: number;
  services: number;
  /** Names that make a layout sweat, and numbers of six signs. */
  long?: boolean;
  /** In the morning: nobody has come yet. */
  idle?: boolean;
}

export async function furnish(server: RunningServer, options: HallOptions): Promise<Hall> {
  const { counters, services: lines, long = false, idle = false } = options;
  const admin = await new Api(server.url).signIn(administrator);
  const [branch] = await admin.get<{ id: string }[]>('/branches');
  const branchId = branch?.id ?? '';
  const branchName = long ? 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bantul' : 'Kantor Kelurahan Menteng';
  await admin.patch(`/branches/${branchId}/settings`, { name: branchName });
  const before = await admin.get<{ id: string }[]>(`/branches/${branchId}/counters`);
  for (const { id } of before) await admin.patch(`/counters/${id}`, { active: false });
  const old = await admin.get<{ id: string }[]>(`/branches/${branchId}/services`);
  for (const { id } of old) await admin.patch(`/services/${id}`, { active: false });

  const services: ServiceSettings[] = [];
  for (let index = 0; index < lines; index++) {
    const letter = 'KLMNPQRSTUVWXYZABCDEFGHJ'[index] as string;
    const prefix = long ? `${letter}B` : letter;
    const series = long ? { firstNumber: 1001, digits: 4 } : {};
    services.push(
      await admin.post(`/branches/${branchId}/services`, {
        name: serviceNames[index % serviceNames.length],
        prefix,
        dailyQuota: null,
        ...series,
      }),
    );
  }
  const staffed: Hall['counters'] = [];
  for (let index = 0; index < counters; index++) {
    const service = services[index % services.length] as ServiceSettings;
    const kind = long ? longNames[index % longNames.length] : 'Loket';
    const name = `${kind} ${index + 1}`;
    const counter = { name, serviceIds: [service.id], position: index };
    const { id } = await admin.post<CounterSettings>(`/branches/${branchId}/counters`, counter);
    if (index % 7 === 5) continue;
    staffed.push({
      id,
      serviceId: service.id,
      staff: await staffAt(admin, server, { branchId, counterId: id, index }),
    });
  }
  const at = (index: number) => staffed[index % staffed.length] as Hall['counters'][number];
  const take = (index: number) => {
    const { serviceId, staff } = at(index);
    return staff.post(`/branches/${branchId}/tickets`, { serviceId });
  };
  const hall: Hall = {
    branchId,
    counters: staffed,
    callAt: async (index) => {
      await take(index);
      return at(index).staff.post<TicketView>(`/counters/${at(index).id}/call-next`);
    },
    finish: (index, ticketId) => at(index).staff.post(`/tickets/${ticketId}/no-show`),
  };
  // Some at the counters, some waiting.
  for (const index of idle ? [] : staffed.keys()) {
    await take(index);
    if (index % 4 === 1) continue;
    const { id } = await hall.callAt(index);
    if (index % 4 === 2) await at(index).staff.post(`/tickets/${id}/serve`);
  }
  return hall;
}

async function staffAt(admin: Api, server: RunningServer, at: { branchId: string; counterId: string; index: number }) {
  const { branchId, counterId, index } = at;
  const person = { username: `petugas_${index}`, password: 'sandi yang panjang' };
  await admin.post('/staff', { ...person, name: `Petugas ${index}`, role: 'staff', branchId, counterIds: [counterId] });
  const staff = await new Api(server.url).signIn(person);
  await staff.post(`/counters/${counterId}/open`);
  return staff;
}

/** Straight into the embedded database of a running server: pairing by hand is looked at elsewhere. */
export async function inDatabase<T>(dataDir: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir, databaseUrl: undefined, now: Date.now });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** A paired display or kiosk; its token, for the cookie. */
export async function addDevice(
  database: Database,
  { branchId, kind, settings }: { branchId: string; kind: DeviceKind; settings: object },
): Promise<string> {
  const token = newId(Date.now());
  await database.write(async (tx) => {
    await tx.db
      .insertInto('devices')
      .values({
        id: newId(tx.now),
        branch_id: branchId,
        kind,
        name: token,
        settings: JSON.stringify(settings),
        token_hash: hashOfToken(token),
        paired_at: tx.now,
        created_at: tx.now,
        last_seen_at: null,
        version: null,
        user_agent: null,
        problem: null,
        reload_at: null,
        identify_until: null,
      })
      .execute();
  });
  return token;
}

/** An uploaded picture; its id. */
export async function addPicture(
  database: Database,
  { branchId, bytes, type }: { branchId: string; bytes: Buffer; type: string },
): Promise<string> {
  return database.write(async (tx) => {
    const id = newId(tx.now);
    const row = { id, branch_id: branchId, kind: 'picture', name: id, type, size: bytes.length } as const;
    await tx.db
      .insertInto('media')
      .values({ ...row, complete: 1, created_at: tx.now })
      .execute();
    await tx.db.insertInto('media_chunks').values({ media_id: id, position: 0, bytes }).execute();
    return id;
  });
}
