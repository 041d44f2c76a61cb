import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { answers, Branch, Exactly } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { listBranches } from './branches.ts';
import { createBranch } from './create-branch.ts';

export async function branchRoutes(app: FastifyInstance): Promise<void> {
  typed(app).get(
    '/branches',
    {
      config: { permission: 'public' },
      schema: { summary: 'All branches', tags: ['branches'], response: answers({ 200: Type.Array(Branch) }) },
    },
    () => listBranches(app.database.read),
  );

  typed(app).post(
    '/branches',
    {
      config: { permission: 'admin' },
      schema: {
        summary: 'Open a branch',
        tags: ['branches'],
        body: Exactly({
          name: Type.String({ minLength: 1, maxLength: 200 }),
          timeZone: Type.String({ description: 'IANA name, for instance Asia/Makassar' }),
        }),
        response: answers({ 201: Branch }),
      },
    },
    async (request, reply) => {
      const created = await app.database.write((tx) => createBranch(tx, actor(request), request.body));
      return reply.code(201).send(accepted(created));
    },
  );
}
