import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { JourneySettings, JourneyView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';

const stepsInUse = prepared((db, key: { branchId: string }) =>
  db
    .selectFrom('journeys')
    .innerJoin('journey_steps', 'journey_steps.journey_id', 'journeys.id')
    .innerJoin('services', 'services.id', 'journey_steps.service_id')
    .select(['journeys.id as journey_id', 'journeys.name as journey_name', 'services.active'])
    .select(['services.id', 'services.name', 'services.prefix'])
    .where('journeys.branch_id', '=', key.branchId)
    .where('journeys.active', '=', 1)
    .orderBy('journeys.position')
    .orderBy('journeys.name')
    .orderBy('journeys.id')
    .orderBy('journey_steps.position'),
);

/** What visitors may begin: those in use, all of whose services are. */
export async function journeysOf(db: Queries, branchId: string): Promise<JourneyView[]> {
  const rows = await stepsInUse.all(db, { branchId });
  const journeys = [...Map.groupBy(rows, ({ journey_id }) => journey_id).entries()];
  return journeys
    .filter(([, steps]) => steps.every(({ active }) => active === 1))
    .map(([id, steps]) => ({
      id,
      name: steps[0]?.journey_name ?? '',
      services: steps.map((step) => ({ id: step.id, name: step.name, prefix: step.prefix })),
    }));
}

/** All of the branch, as an administrator sees them. */
export async function journeySettings(db: Queries, branchId: string): Promise<JourneySettings[]> {
  const journeys = await db
    .selectFrom('journeys')
    .selectAll('journeys')
    .select((eb) =>
      eb
        .selectFrom('tickets')
        .select('tickets.id')
        .whereRef('tickets.journey_id', '=', 'journeys.id')
        .limit(1)
        .as('ticket_id'),
    )
    .where('branch_id', '=', branchId)
    .orderBy('position')
    .orderBy('name')
    .execute();
  const steps = await db.selectFrom('journey_steps').selectAll().orderBy('position').execute();
  const byJourney = Map.groupBy(steps, ({ journey_id }) => journey_id);
  return journeys.map(({ id, name, position, active, ticket_id }) => ({
    id,
    name,
    position,
    active: active === 1,
    serviceIds: (byJourney.get(id) ?? []).map(({ service_id }) => service_id),
    hasHistory: ticket_id !== null,
  }));
}

export async function branchOfJourney(db: Queries, id: string): Promise<Result<string>> {
  const journey = await db.selectFrom('journeys').select('branch_id').where('id', '=', id).executeTakeFirst();
  return journey ? ok(journey.branch_id) : refuse('not-found', { field: 'journeyId' });
}
