import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { answers, Exactly, Id, NoBody, StaffRole } from '../../web/api-schemas.ts';
import { clearSessionCookie, isLoopback, setSessionCookie } from '../../web/session-cookie.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { resumeSession, revokeSession } from './session.ts';

const tags = ['session'];

export async function sessionRoutes(app: FastifyInstance): Promise<void> {
  typed(app).post(
    '/session',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'Sign in; the answer sets the session cookie',
        tags,
        body: Exactly({ username: Type.String({ maxLength: 100 }), password: Type.String({ maxLength: 200 }) }),
        response: answers({
          200: Type.Object({
            staff: Type.Object({
              id: Id,
              username: Type.String(),
              name: Type.String(),
              role: StaffRole,
              mustChangePassword: Type.Boolean(),
            }),
          }),
        }),
      },
    },
    async (request, reply) => {
      const visit = { address: request.ip, userAgent: request.headers['user-agent'] ?? '' };
      const { token } = accepted(await app.signIn(request.body, visit));
      setSessionCookie(request, reply, token);
      const session = await resumeSession(app.database, token, isLoopback(request.ip));
      if (!session) throw new Error('A session just made is not there.');
      const { id, username, name, role, mustChangePassword } = session.staff;
      return { staff: { id, username, name, role, mustChangePassword } };
    },
  );

  typed(app).delete(
    '/session',
    {
      config: { permission: 'signed-in' },
      schema: { summary: 'Sign out', tags, body: NoBody, response: answers({ 204: Type.Null() }) },
    },
    async (request, reply) => {
      const { sessionId } = request;
      if (sessionId) await app.database.write((tx) => revokeSession(tx, sessionId));
      clearSessionCookie(reply);
      return reply.code(204).send(null);
    },
  );
}
