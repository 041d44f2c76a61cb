import { sql } from 'kysely';
import type { Queries, Transaction } from '../../db/database.ts';
import { locked } from '../../db/lock.ts';
import type { ServiceRow } from '../../db/schema.ts';
import { lockServices } from './number-series-store.ts';
import type { ServiceValues } from './service-settings.ts';

/** The branch first, as whoever takes a number does: the other way round each could wait for the other. */
export async function lockService(tx: Transaction, id: string): Promise<ServiceRow | undefined> {
  const known = await serviceById(tx.db, id);
  if (!known) return undefined;
  await lockServices(tx, known.branch_id);
  return locked(tx, tx.db.selectFrom('services').selectAll().where('id', '=', id)).executeTakeFirst();
}

export function serviceById(db: Queries, id: string): Promise<ServiceRow | undefined> {
  return db.selectFrom('services').selectAll().where('id', '=', id).executeTakeFirst();
}

type NewRow = ServiceValues & Pick<ServiceRow, 'id' | 'branch_id' | 'series_id' | 'active'>;

export async function insertService(tx: Transaction, service: NewRow): Promise<void> {
  await tx.db.insertInto('services').values(service).execute();
}

export async function updateService(tx: Transaction, id: string, changes: Partial<ServiceRow>): Promise<void> {
  await tx.db.updateTable('services').set(changes).where('id', '=', id).execute();
}

/** With its series, if nobody shares it. */
export async function removeService(tx: Transaction, { id, series_id }: ServiceRow): Promise<void> {
  await tx.db.deleteFrom('services').where('id', '=', id).execute();
  await tx.db
    .deleteFrom('series')
    .where('id', '=', series_id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('services').select('services.id').where('series_id', '=', series_id))),
    )
    .execute();
}

/**
 * Counts the tickets that were issued before there was a quota by channel. Whoever was sent on from another service
 * came through none.
 */
export async function fillChannelCounts(tx: Transaction, serviceId: string, day: string): Promise<void> {
  await tx.db
    .deleteFrom('issued_by_channel')
    .where('service_id', '=', serviceId)
    .where('service_day', '=', day)
    .execute();
  await sql`insert into issued_by_channel (service_id, service_day, channel, issued)
    select service_id, service_day, channel, count(*) from tickets
    where service_id = ${serviceId} and service_day = ${day} and follows_id is null
    group by service_id, service_day, channel`.execute(tx.db);
}
