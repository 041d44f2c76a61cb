import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Queries } from '../../db/database.ts';

/** The service with which the journey begins. */
export async function firstStep(db: Queries, branchId: string, journeyId: string): Promise<Result<string>> {
  const step = await db
    .selectFrom('journeys')
    .innerJoin('journey_steps', 'journey_steps.journey_id', 'journeys.id')
    .select('journey_steps.service_id')
    .where('journeys.id', '=', journeyId)
    .where('journeys.branch_id', '=', branchId)
    .where('journeys.active', '=', 1)
    .orderBy('journey_steps.position')
    .limit(1)
    .executeTakeFirst();
  return step ? ok(step.service_id) : refuse('not-found', { field: 'journeyId' });
}
