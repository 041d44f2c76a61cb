import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { DayHours } from '../../../shared/opening-hours.ts';
import { answers, BranchParams, Day, Exactly, Id } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { findBranch } from '../branches/branches.ts';
import { deleteSpecialDay, setSpecialDays } from './change-calendar.ts';
import { specialDays } from './special-day-snapshots.ts';

const tags = ['calendar'];
const Hours = Type.Unsafe<DayHours>(
  Type.Array(Type.Array(Type.String(), { minItems: 2, maxItems: 2 }), { description: 'From and until; none: closed' }),
);
const SpecialDay = Type.Object({ day: Day, name: Type.String(), hours: Hours });
const DayParams = Exactly({ branchId: Id, day: Day });

/** Holidays, and days with hours of their own. */
export async function calendarRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const config = { permission: 'admin' } as const;

  typed(app).get(
    '/branches/:branchId/special-days',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'Days on which the hours of the week do not count',
        tags,
        params: BranchParams,
        querystring: Exactly({ from: Type.Optional(Day) }),
        response: answers({ 200: Type.Array(SpecialDay) }),
      },
    },
    async (request) => {
      const { id } = accepted(await findBranch(database.read, request.params.branchId));
      return specialDays(database.read, id, request.query.from ?? '');
    },
  );

  typed(app).put(
    '/branches/:branchId/special-days/:day',
    {
      config,
      schema: {
        summary: 'Set a special day',
        tags,
        params: DayParams,
        body: Exactly({ name: Type.String({ minLength: 1, maxLength: 200 }), hours: Hours }),
        response: answers({ 200: SpecialDay }),
      },
    },
    async (request) => {
      const { branchId, day } = request.params;
      const special = { day, ...request.body };
      accepted(await database.write((tx) => setSpecialDays(tx, actor(request), branchId, [special])));
      return special;
    },
  );

  typed(app).delete(
    '/branches/:branchId/special-days/:day',
    {
      config,
      schema: {
        summary: 'Make it a day like any other',
        tags,
        params: DayParams,
        response: answers({ 204: Type.Null() }),
      },
    },
    async (request, reply) => {
      const { branchId, day } = request.params;
      accepted(await database.write((tx) => deleteSpecialDay(tx, actor(request), branchId, day)));
      return reply.code(204).send(null);
    },
  );
}
