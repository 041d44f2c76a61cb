import type { Queries, Transaction } from '../../db/database.ts';
import { locked } from '../../db/lock.ts';
import type { JourneyRow } from '../../db/schema.ts';

export function lockJourney(tx: Transaction, id: string): Promise<JourneyRow | undefined> {
  return locked(tx, tx.db.selectFrom('journeys').selectAll().where('id', '=', id)).executeTakeFirst();
}

export async function insertJourney(tx: Transaction, journey: JourneyRow): Promise<void> {
  await tx.db.insertInto('journeys').values(journey).execute();
}

export async function updateJourney(tx: Transaction, id: string, changes: Partial<JourneyRow>): Promise<void> {
  await tx.db.updateTable('journeys').set(changes).where('id', '=', id).execute();
}

/** Its steps go with it. */
export async function removeJourney(tx: Transaction, id: string): Promise<void> {
  await tx.db.deleteFrom('journeys').where('id', '=', id).execute();
}

export async function setSteps(tx: Transaction, journeyId: string, serviceIds: readonly string[]): Promise<void> {
  await tx.db.deleteFrom('journey_steps').where('journey_id', '=', journeyId).execute();
  const steps = serviceIds.map((service_id, position) => ({ journey_id: journeyId, position, service_id }));
  await tx.db.insertInto('journey_steps').values(steps).execute();
}

export async function stepsOf(db: Queries, journeyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('journey_steps')
    .select('service_id')
    .where('journey_id', '=', journeyId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.service_id);
}

export async function hasTickets(db: Queries, journeyId: string): Promise<boolean> {
  const ticket = await db
    .selectFrom('tickets')
    .select('id')
    .where('journey_id', '=', journeyId)
    .limit(1)
    .executeTakeFirst();
  return ticket !== undefined;
}
