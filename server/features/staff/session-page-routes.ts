import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { adminPages } from '../../../pages/admin/pages.ts';
import type { AdminBase } from '../../../shared/page-props.ts';
import { refuse } from '../../../shared/refusal.ts';
import { Exactly, Id } from '../../web/api-schemas.ts';
import { requireGenuineForm } from '../../web/csrf.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { AdminQuery, adminBase } from '../branches/admin-base.ts';
import { afterForm } from '../branches/admin-section.ts';
import { revokeSession } from './session.ts';
import { sessionViews } from './session-snapshots.ts';
import { staffAccounts } from './staff-settings-snapshots.ts';

const config = { permission: 'admin' } as const;
const querystring = Type.Object(AdminQuery);

/** Who is signed in where. */
export async function sessionPageRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const send = surface(app, 'admin', adminPages);

  const sessionsFor = async (request: FastifyRequest, { branch }: AdminBase) => {
    const managed = new Set((await staffAccounts(database.read, actor(request))).map(({ id }) => id));
    const views = await sessionViews(database.read, {
      current: request.sessionId,
      timeZone: branch.timeZone,
      now: database.now(),
    });
    return views.filter(({ staff }) => managed.has(staff.id));
  };

  typed(app).get('/sessions', { config, schema: { querystring } }, async (request, reply) => {
    const base = accepted(await adminBase(database.read, actor(request), request.query));
    return send(request, reply, 'sessions', { ...base, sessions: await sessionsFor(request, base) });
  });

  typed(app).post(
    '/sessions/:sessionId/revoke',
    { config, schema: { querystring, params: Exactly({ sessionId: Id }) }, preHandler: requireGenuineForm },
    async (request, reply) => {
      const { sessionId } = request.params;
      const base = accepted(await adminBase(database.read, actor(request), request.query));
      const known = (await sessionsFor(request, base)).some(({ id }) => id === sessionId);
      if (!known) throw new RefusedError(refuse('not-found'));
      await database.write((tx) => revokeSession(tx, sessionId));
      return reply.redirect(afterForm(base, '/admin/sessions', 'revoked'), 303);
    },
  );
}
