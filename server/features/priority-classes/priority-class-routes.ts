import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { answers, BranchParams, Exactly, Id, LocalName, Priority } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { findBranch } from '../branches/branches.ts';
import { positionLimits } from '../branches/setting-values.ts';
import { createClass } from './create-class.ts';
import { editClass } from './edit-class.ts';
import { priorityClassSettings } from './priority-class-snapshots.ts';
import { setClassActive } from './retire-class.ts';

const tags = ['priority classes'];
const fields = {
  nameId: Type.String({ minLength: 1, maxLength: 200 }),
  nameEn: Type.String({ minLength: 1, maxLength: 200 }),
  priority: Type.Boolean({ description: 'Comes first where the calling rule says so' }),
  visitorMayChoose: Type.Boolean(),
};
const position = Type.Integer(positionLimits);
const Class = Type.Object({
  code: Priority,
  name: LocalName,
  priority: Type.Boolean(),
  visitorMayChoose: Type.Boolean(),
});

export async function priorityClassRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const { read } = database;
  const config = { permission: 'admin' } as const;

  typed(app).get(
    '/branches/:branchId/priority-classes',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'The priority classes in use',
        tags,
        params: BranchParams,
        response: answers({ 200: Type.Array(Class) }),
      },
    },
    async (request) => {
      const branch = accepted(await findBranch(read, request.params.branchId));
      const inUse = (await priorityClassSettings(read, branch.id)).filter(({ active }) => active);
      return inUse.map(({ active: _, position: __, ...one }) => one);
    },
  );

  typed(app).post(
    '/branches/:branchId/priority-classes',
    {
      config,
      schema: {
        summary: 'Add a class',
        tags,
        params: BranchParams,
        body: Exactly({ ...fields, position: Type.Optional(position) }),
        response: answers({ 201: Type.Object({ code: Priority }) }),
      },
    },
    async (request, reply) => {
      const { branchId } = request.params;
      const code = accepted(await database.write((tx) => createClass(tx, actor(request), branchId, request.body)));
      return reply.code(201).send({ code });
    },
  );

  typed(app).patch(
    '/branches/:branchId/priority-classes/:code',
    {
      config,
      schema: {
        summary: 'Change a class, put it out of use, or back in use',
        tags,
        params: Exactly({ branchId: Id, code: Priority }),
        body: Type.Partial(Type.Object({ ...fields, position, active: Type.Boolean() }), {
          additionalProperties: false,
        }),
        response: answers({ 200: Type.Object({ code: Priority }) }),
      },
    },
    async (request) => {
      const { branchId, code } = request.params;
      const { active, ...changes } = request.body;
      const changed = await database.write(async (tx) => {
        const edited = await editClass(tx, actor(request), branchId, code, changes);
        return edited.ok && active !== undefined ? setClassActive(tx, actor(request), branchId, code, active) : edited;
      });
      accepted(changed);
      return { code };
    },
  );
}
