import type { ServiceRef } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';

export interface JourneyCourse {
  name: string;
  /** In their order. */
  services: ServiceRef[];
}

/** The steps of journeys as they are now, by journey. */
export async function journeySteps(db: Queries, journeyIds: readonly string[]): Promise<Map<string, JourneyCourse>> {
  const courses = new Map<string, JourneyCourse>();
  if (journeyIds.length === 0) return courses;
  const rows = await db
    .selectFrom('journeys')
    .innerJoin('journey_steps', 'journey_steps.journey_id', 'journeys.id')
    .innerJoin('services', 'services.id', 'journey_steps.service_id')
    .select(['journeys.id as journey_id', 'journeys.name as journey_name'])
    .select(['services.id', 'services.name', 'services.prefix'])
    .where('journeys.id', 'in', journeyIds)
    .orderBy('journey_steps.position')
    .execute();
  for (const { journey_id, journey_name, ...service } of rows) {
    const course = courses.get(journey_id) ?? { name: journey_name, services: [] };
    course.services.push(service);
    courses.set(journey_id, course);
  }
  return courses;
}
