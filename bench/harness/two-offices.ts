import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { newId } from '../../server/db/new-id.ts';
import { serviceDay } from '../../server/features/branches/branch-time.ts';
import { type RunningServer, startServer } from '../../test/e2e/server.ts';
import { type BenchOffice, furnish } from './office.ts';

export interface TwoOffices extends BenchOffice {
  server: RunningServer;
  productDir: string;
  /** A copy of the product's data, for the floor. */
  floorDir: string;
  close: () => Promise<void>;
}

/** The product with an office to measure and everybody at their desks, and a copy of its data for the floor. */
export async function twoOffices(
  count: { services: number; desks: number },
  env: Record<string, string> = {},
): Promise<TwoOffices> {
  const folder = await mkdtemp(join(tmpdir(), 'giliran-bench-'));
  const productDir = join(folder, 'product');
  const floorDir = join(folder, 'floor');
  const server = await startServer({ dataDir: productDir, env });
  const office = await furnish(server, count);
  await server.stop();
  await cp(productDir, floorDir, { recursive: true });
  await server.start();
  const close = async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...office, server, productDir, floorDir, close };
}

function inData<T>(dataDir: string, work: (connection: SqliteConnection.Database) => T): T {
  const connection = new SqliteConnection(join(dataDir, 'giliran.db'));
  try {
    connection.pragma('busy_timeout = 5000');
    const result = work(connection);
    // A round shall not pay for what the round before left in the log.
    connection.pragma('wal_checkpoint(truncate)');
    return result;
  } finally {
    connection.close();
  }
}

const end = `update tickets set state = 'expired', ended_at = issued_at where state = 'waiting'`;

/** Ends everybody's wait, so that each round begins with empty lines. */
export function emptyLines(dataDir: string): void {
  inData(dataDir, (connection) => connection.exec(end));
}

/** Ends the wait of those who wait for one service. */
export function emptyLine(dataDir: string, serviceId: string): void {
  inData(dataDir, (connection) => connection.prepare(`${end} and service_id = ?`).run(serviceId));
}

/** Exactly so many wait, over all services. */
export function fillLines(dataDir: string, office: BenchOffice, waiting: number): void {
  inData(dataDir, (connection) => {
    connection.exec(end);
    addToday(connection, office, waiting, 'waiting');
  });
}

/** So many were here today, and have gone. */
export function addEndedToday(dataDir: string, office: BenchOffice, count: number): void {
  inData(dataDir, (connection) => addToday(connection, office, count, 'expired'));
}

function addToday(
  connection: SqliteConnection.Database,
  { branchId, serviceIds }: BenchOffice,
  count: number,
  state: 'waiting' | 'expired',
): void {
  const service = connection.prepare('select series_id, prefix from services where id = ?');
  const next = connection.prepare(
    `insert into numbers (branch_id, service_day, series_id, last_number) values (?, ?, ?, 1)
    on conflict (branch_id, service_day, series_id) do update set last_number = last_number + 1 returning last_number`,
  );
  const insert = connection.prepare(
    `insert into tickets (id, branch_id, service_id, series_id, service_day, number, label, state, priority_class,
      channel, calls, issued_at, version, line_at, visit_id, held_millis)
    values (?, ?, ?, ?, ?, ?, ?, ?, 'regular', 'web', 0, ?, 0, ?, ?, 0)`,
  );
  // As the server's own, they come in the order of time.
  const now = Date.now() - count;
  const day = serviceDay('Asia/Jakarta', now);
  connection.exec('begin');
  for (let n = 0; n < count; n++) {
    const serviceId = serviceIds[n % serviceIds.length];
    const { series_id, prefix } = service.get(serviceId) as { series_id: string; prefix: string };
    const { last_number: number } = next.get(branchId, day, series_id) as { last_number: number };
    const at = now + n;
    const id = newId(at);
    insert.run(id, branchId, serviceId, series_id, day, number, `${prefix}${number}`, state, at, at, id);
  }
  connection.exec('commit');
}
