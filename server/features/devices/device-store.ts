import type { DeviceKind } from '../../../shared/devices.ts';
import type { Queries, Transaction } from '../../db/database.ts';
import { locked } from '../../db/lock.ts';
import { prepared } from '../../db/prepared.ts';
import type { DeviceRow } from '../../db/schema.ts';

export const deviceOfToken = prepared((db, key: { hash: string }) =>
  db.selectFrom('devices').select(['id', 'kind', 'branch_id', 'name']).where('token_hash', '=', key.hash),
);

export function deviceById(db: Queries, id: string): Promise<DeviceRow | undefined> {
  return db.selectFrom('devices').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whoever else changes the device waits. */
export function lockDevice(tx: Transaction, id: string): Promise<DeviceRow | undefined> {
  return locked(tx, tx.db.selectFrom('devices').selectAll().where('id', '=', id)).executeTakeFirst();
}

export async function insertDevice(tx: Transaction, device: DeviceRow): Promise<void> {
  await tx.db.insertInto('devices').values(device).execute();
}

export async function updateDevice(tx: Transaction, id: string, changes: Partial<DeviceRow>): Promise<void> {
  await tx.db.updateTable('devices').set(changes).where('id', '=', id).execute();
}

export async function removeDevice(tx: Transaction, id: string): Promise<void> {
  await tx.db.deleteFrom('devices').where('id', '=', id).execute();
}

export async function hasDevices(db: Queries, kind: DeviceKind): Promise<boolean> {
  const device = await db.selectFrom('devices').select('id').where('kind', '=', kind).limit(1).executeTakeFirst();
  return device !== undefined;
}
