import type { Queries, Transaction } from '../../db/database.ts';
import { locked } from '../../db/lock.ts';
import type { ServiceRow } from '../../db/schema.ts';

export function lockService(tx: Transaction, id: string): Promise<ServiceRow | undefined> {
  return locked(tx, tx.db.selectFrom('services').selectAll().where('id', '=', id)).executeTakeFirst();
}

export function serviceById(db: Queries, id: string): Promise<ServiceRow | undefined> {
  return db.selectFrom('services').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertService(tx: Transaction, service: ServiceRow): Promise<void> {
  await tx.db.insertInto('services').values(service).execute();
}

export async function updateService(tx: Transaction, id: string, changes: Partial<ServiceRow>): Promise<void> {
  await tx.db.updateTable('services').set(changes).where('id', '=', id).execute();
}

export async function removeService(tx: Transaction, id: string): Promise<void> {
  await tx.db.deleteFrom('services').where('id', '=', id).execute();
}
