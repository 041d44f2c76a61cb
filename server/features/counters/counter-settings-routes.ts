import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { answers, BranchParams, CounterParams, Exactly, Id } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { positionLimits } from '../branches/setting-values.ts';
import { findCounterSettings } from './counter-settings-snapshots.ts';
import { createCounter } from './create-counter.ts';
import { editCounter } from './edit-counter.ts';
import { setCounterActive } from './set-counter-active.ts';

const tags = ['counters'];

const name = Type.String({ minLength: 1, maxLength: 200 });
const serviceIds = Type.Array(Id, { maxItems: 200, description: 'In the order in which the counter serves them' });
const position = Type.Integer(positionLimits);
const active = Type.Boolean();

const NewCounter = Exactly({ name, serviceIds, position: Type.Optional(position) });
const Changes = Type.Partial(Type.Object({ name, serviceIds, position, active }), { additionalProperties: false });
const Settings = Type.Object({
  id: Id,
  name,
  serviceIds,
  position,
  active,
  staff: Type.Array(Type.String(), { description: 'Who is assigned to it' }),
  hasHistory: Type.Boolean(),
});

/** Counters as an administrator makes them. */
export async function counterSettingsRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const config = { permission: 'admin' } as const;

  typed(app).post(
    '/branches/:branchId/counters',
    {
      config,
      schema: {
        summary: 'Add a counter',
        tags,
        params: BranchParams,
        body: NewCounter,
        response: answers({ 201: Settings }),
      },
    },
    async (request, reply) => {
      const { branchId } = request.params;
      const created = await database.write((tx) => createCounter(tx, actor(request), branchId, request.body));
      return reply.code(201).send(accepted(await findCounterSettings(database.read, accepted(created))));
    },
  );

  typed(app).patch(
    '/counters/:counterId',
    {
      config,
      schema: {
        summary: 'Change a counter, put it out of use, or back in use',
        tags,
        params: CounterParams,
        body: Changes,
        response: answers({ 200: Settings }),
      },
    },
    async (request) => {
      const { counterId } = request.params;
      const { active: use, ...changes } = request.body;
      const changed = await database.write(async (tx) => {
        const edited = await editCounter(tx, actor(request), counterId, changes);
        return edited.ok && use !== undefined ? setCounterActive(tx, actor(request), counterId, use) : edited;
      });
      accepted(changed);
      return accepted(await findCounterSettings(database.read, counterId));
    },
  );
}
