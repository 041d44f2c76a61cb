import type { Queries, Transaction } from '../../db/database.ts';
import type { CounterRow } from '../../db/schema.ts';

type NewCounter = Pick<CounterRow, 'id' | 'branch_id' | 'name' | 'position' | 'active'>;

export function counterById(db: Queries, id: string): Promise<CounterRow | undefined> {
  return db.selectFrom('counters').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertCounter(tx: Transaction, counter: NewCounter): Promise<void> {
  await tx.db.insertInto('counters').values(counter).execute();
}

export async function updateCounter(tx: Transaction, id: string, changes: Partial<CounterRow>): Promise<void> {
  await tx.db.updateTable('counters').set(changes).where('id', '=', id).execute();
}

export async function removeCounter(tx: Transaction, id: string): Promise<void> {
  await tx.db.deleteFrom('counters').where('id', '=', id).execute();
}

export async function setServicesOfCounter(
  tx: Transaction,
  counterId: string,
  serviceIds: readonly string[],
): Promise<void> {
  await tx.db.deleteFrom('counter_services').where('counter_id', '=', counterId).execute();
  if (serviceIds.length === 0) return;
  const rows = serviceIds.map((service_id, position) => ({ counter_id: counterId, service_id, position }));
  await tx.db.insertInto('counter_services').values(rows).execute();
}
