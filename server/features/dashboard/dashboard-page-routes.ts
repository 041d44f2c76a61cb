import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { adminPages } from '../../../pages/admin/pages.ts';
import { actor } from '../../web/permissions.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { AdminQuery, adminBase } from '../branches/admin-base.ts';
import { dashboardView } from './dashboard-snapshots.ts';

export async function dashboardPageRoutes(app: FastifyInstance): Promise<void> {
  const { read, now } = app.database;
  const send = surface(app, 'admin', adminPages);

  typed(app).get(
    '/',
    { config: { permission: 'supervisor' }, schema: { querystring: Type.Object(AdminQuery) } },
    async (request, reply) => {
      const { branch, branches } = accepted(await adminBase(read, actor(request), request.query));
      return send(request, reply, 'dashboard', { snapshot: await dashboardView(read, branch, now()), branches });
    },
  );
}
