import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { accountPages } from '../../../pages/account/pages.ts';
import type { LoginProps } from '../../../shared/page-props.ts';
import { refuse } from '../../../shared/refusal.ts';
import { Id } from '../../web/api-schemas.ts';
import { isGenuineForm, requireGenuineForm } from '../../web/csrf.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError, statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { clearSessionCookie, isLoopback, setSessionCookie } from '../../web/session-cookie.ts';
import { typed } from '../../web/typed-app.ts';
import { listBranches } from '../branches/branches.ts';
import { changePassword } from './change-password.ts';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import { revokeSession } from './session.ts';
import { sessionViews } from './session-snapshots.ts';

const Field = Type.Optional(Type.String({ maxLength: 2000 }));
const home = { admin: '/admin', supervisor: '/admin', staff: '/counter' } as const;

export async function accountRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const send = surface(app, 'account', accountPages);

  const loginProps = async (request: FastifyRequest, more: Partial<LoginProps>): Promise<LoginProps> => ({
    next: '',
    username: '',
    error: null,
    // Nobody but the machine itself is told the passwords.
    demonstration: isLoopback(request.ip) ? await demonstrationAccounts(database.read) : [],
    ...more,
  });

  typed(app).get(
    '/login',
    { config: { permission: 'public' }, schema: { querystring: Type.Object({ next: Field }) } },
    async (request, reply) => {
      if (request.staff) return reply.redirect(home[request.staff.role], 303);
      return send(request, reply, 'login', await loginProps(request, { next: localPath(request.query.next) }));
    },
  );

  typed(app).post(
    '/login',
    {
      config: { permission: 'public' },
      schema: { body: Type.Object({ username: Field, password: Field, next: Field, _csrf: Field }) },
    },
    async (request, reply) => {
      const { username = '', password = '' } = request.body;
      const next = localPath(request.body.next);
      const visit = { address: request.ip, userAgent: request.headers['user-agent'] ?? '' };
      const result = isGenuineForm(request) ? await app.signIn({ username, password }, visit) : refuse('csrf');
      if (!result.ok) {
        if (result.retryAfter) reply.header('retry-after', result.retryAfter);
        const props = await loginProps(request, { next, username, error: formError(result) });
        return send(request, reply, 'login', props, statusOf(result.reason));
      }
      setSessionCookie(request, reply, result.value.token);
      return reply.redirect(next || '/login', 303);
    },
  );

  typed(app).post(
    '/logout',
    { config: { permission: 'signed-in' }, preHandler: requireGenuineForm },
    async (request, reply) => {
      const { sessionId } = request;
      if (sessionId) await database.write((tx) => revokeSession(tx, sessionId));
      clearSessionCookie(reply);
      return reply.redirect('/login', 303);
    },
  );

  typed(app).get(
    '/account',
    {
      config: { permission: 'signed-in' },
      schema: { querystring: Type.Object({ done: Field }) },
    },
    async (request, reply) => {
      const [branch] = await listBranches(database.read);
      const sessions = await sessionViews(database.read, {
        staffId: actor(request).id,
        current: request.sessionId,
        timeZone: branch?.timeZone ?? 'Asia/Jakarta',
        now: database.now(),
      });
      return send(request, reply, 'account', { sessions, done: request.query.done ?? null });
    },
  );

  typed(app).post(
    '/account/sessions/:sessionId/revoke',
    {
      config: { permission: 'signed-in' },
      schema: { params: Type.Object({ sessionId: Id }) },
      preHandler: requireGenuineForm,
    },
    async (request, reply) => {
      const own = await sessionViews(database.read, {
        staffId: actor(request).id,
        current: request.sessionId,
        timeZone: 'UTC',
        now: database.now(),
      });
      const { sessionId } = request.params;
      if (!own.some(({ id }) => id === sessionId)) throw new RefusedError(refuse('not-found'));
      await database.write((tx) => revokeSession(tx, sessionId));
      return reply.redirect('/account?done=revoked', 303);
    },
  );

  typed(app).get('/account/password', { config: { permission: 'signed-in' } }, (request, reply) =>
    send(request, reply, 'password', { error: null, forced: actor(request).mustChangePassword }),
  );

  typed(app).post(
    '/account/password',
    {
      config: { permission: 'signed-in' },
      schema: { body: Type.Object({ current: Field, password: Field, repeated: Field, _csrf: Field }) },
      preHandler: requireGenuineForm,
    },
    async (request, reply) => {
      const { current = '', password = '', repeated = '' } = request.body;
      const { id, role, mustChangePassword } = actor(request);
      const result = await changePassword(database, id, request.sessionId ?? '', { current, password, repeated });
      if (result.ok) return reply.redirect(mustChangePassword ? home[role] : '/account?done=saved', 303);
      const props = { error: formError(result), forced: mustChangePassword };
      return send(request, reply, 'password', props, statusOf(result.reason));
    },
  );
}

/** A path of our own; anything else could lead a person who has just signed in to a copy of us. */
function localPath(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '';
}
