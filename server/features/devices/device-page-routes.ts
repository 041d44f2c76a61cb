import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { adminPages } from '../../../pages/admin/pages.ts';
import type { AdminBase } from '../../../shared/page-props.ts';
import { type Refusal, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { Exactly, Id } from '../../web/api-schemas.ts';
import { isGenuineForm } from '../../web/csrf.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { AdminQuery, adminBase } from '../branches/admin-base.ts';
import { afterForm } from '../branches/admin-section.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { askToReload, deleteDevice, identify, revoke } from './device-commands.ts';
import { deviceFormRoutes } from './device-form-routes.ts';
import { branchOfDevice, devicesView } from './device-snapshots.ts';
import { pairPageRoutes } from './pair-page-routes.ts';

interface Order {
  run: (tx: Transaction, actor: ActingStaff, deviceId: string) => Promise<Result<null>>;
  /** What the list says afterwards. */
  done: string;
}

const orders: Record<string, Order> = {
  reload: { run: askToReload, done: 'reload' },
  identify: { run: identify, done: 'identify' },
  revoke: { run: revoke, done: 'access-revoked' },
  delete: { run: deleteDevice, done: 'deleted' },
};

const list = '/admin/devices';
const config = { permission: 'admin' } as const;
const querystring = Type.Object(AdminQuery);

/** The list of everything that stands in the waiting room, and what can be told to it. */
export async function devicePageRoutes(app: FastifyInstance): Promise<void> {
  const { read, write } = app.database;
  const send = surface(app, 'admin', adminPages);

  const sendList = async (request: FastifyRequest, reply: FastifyReply, base: AdminBase, refusal: Refusal | null) => {
    const snapshot = await devicesView(read, base.branch, app.build);
    const error = refusal && formError(refusal);
    const status = refusal ? statusOf(refusal.reason) : 200;
    return send(request, reply, 'deviceList', { ...base, snapshot, error }, status);
  };

  typed(app).get('/devices', { config, schema: { querystring } }, async (request, reply) =>
    sendList(request, reply, accepted(await adminBase(read, actor(request), request.query)), null),
  );

  for (const [verb, { run, done }] of Object.entries(orders)) {
    typed(app).post(
      `/devices/:id/${verb}`,
      { config, schema: { params: Exactly({ id: Id }), querystring } },
      async (request, reply) => {
        const { id } = request.params as { id: string };
        const branch = accepted(await branchOfDevice(read, id));
        const base = accepted(await adminBase(read, actor(request), { branch }));
        const result = isGenuineForm(request) ? await write((tx) => run(tx, actor(request), id)) : refuse('csrf');
        if (result.ok) return reply.redirect(afterForm(base, list, done), 303);
        return sendList(request, reply, base, result);
      },
    );
  }

  await app.register(pairPageRoutes);
  await app.register(deviceFormRoutes);
}
