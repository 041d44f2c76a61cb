import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { type RunningServer, startServer } from '../../test/e2e/server.ts';
import { type BenchOffice, furnish } from './office.ts';

export interface TwoOffices extends BenchOffice {
  server: RunningServer;
  productDir: string;
  /** A copy of the product's data, for the floor. */
  floorDir: string;
  close: () => Promise<void>;
}

/** The product with an office to measure, and a copy of its data for the floor. */
export async function twoOffices(count: { services: number; desks: number }): Promise<TwoOffices> {
  const folder = await mkdtemp(join(tmpdir(), 'giliran-bench-'));
  const productDir = join(folder, 'product');
  const floorDir = join(folder, 'floor');
  const server = await startServer({ dataDir: productDir });
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

/** Ends everybody's wait, so that each round begins with empty lines. */
export async function emptyLines(dataDir: string): Promise<void> {
  const connection = new SqliteConnection(join(dataDir, 'giliran.db'));
  connection.pragma('busy_timeout = 5000');
  connection.exec(`update tickets set state = 'expired', ended_at = issued_at where state = 'waiting'`);
  connection.pragma('wal_checkpoint(truncate)');
  connection.close();
}
