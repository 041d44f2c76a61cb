import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { answers, BranchParams, Exactly, Id } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { findBranch } from '../branches/branches.ts';
import { positionLimits } from '../branches/setting-values.ts';
import { journeysOf } from './journey-snapshots.ts';
import { createJourney, editJourney, setJourneyActive, stepLimit } from './manage-journeys.ts';

const tags = ['journeys'];
const fields = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  serviceIds: Type.Array(Id, { maxItems: stepLimit, description: 'The steps, in their order' }),
};
const position = Type.Integer(positionLimits);
const Journey = Type.Object({
  id: Id,
  name: Type.String(),
  services: Type.Array(Type.Object({ id: Id, name: Type.String(), prefix: Type.String() })),
});
const Created = Type.Object({ id: Id });

/** Visits of several steps. */
export async function journeyRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const config = { permission: 'admin' } as const;

  typed(app).get(
    '/branches/:branchId/journeys',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'Visits of several steps that a visitor can begin',
        tags,
        params: BranchParams,
        response: answers({ 200: Type.Array(Journey) }),
      },
    },
    async (request) => journeysOf(database.read, accepted(await findBranch(database.read, request.params.branchId)).id),
  );

  typed(app).post(
    '/branches/:branchId/journeys',
    {
      config,
      schema: {
        summary: 'Add a journey',
        tags,
        params: BranchParams,
        body: Exactly({ ...fields, position: Type.Optional(position) }),
        response: answers({ 201: Created }),
      },
    },
    async (request, reply) => {
      const { branchId } = request.params;
      const id = accepted(await database.write((tx) => createJourney(tx, actor(request), branchId, request.body)));
      return reply.code(201).send({ id });
    },
  );

  typed(app).patch(
    '/journeys/:journeyId',
    {
      config,
      schema: {
        summary: 'Change a journey, put it out of use, or back in use',
        tags,
        params: Exactly({ journeyId: Id }),
        body: Type.Partial(Type.Object({ ...fields, position, active: Type.Boolean() }), {
          additionalProperties: false,
        }),
        response: answers({ 200: Created }),
      },
    },
    async (request) => {
      const { journeyId } = request.params;
      const { active, ...changes } = request.body;
      const changed = await database.write(async (tx) => {
        const edited = await editJourney(tx, actor(request), journeyId, changes);
        return edited.ok && active !== undefined ? setJourneyActive(tx, actor(request), journeyId, active) : edited;
      });
      accepted(changed);
      return { id: journeyId };
    },
  );
}
