import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { adminPages } from '../../../pages/admin/pages.ts';
import type { DeviceKind } from '../../../shared/devices.ts';
import type { AdminBase, FormValues } from '../../../shared/page-props.ts';
import { type Refusal, refuse } from '../../../shared/refusal.ts';
import { isGenuineForm } from '../../web/csrf.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { AdminQuery, adminBase } from '../branches/admin-base.ts';
import { afterForm } from '../branches/admin-section.ts';
import { formFields, textOf, valuesOf } from '../branches/form-fields.ts';
import { devicesView } from './device-snapshots.ts';

const config = { permission: 'admin' } as const;

/** Where an administrator types in the code that a screen shows, or comes from its QR code. */
export async function pairPageRoutes(app: FastifyInstance): Promise<void> {
  const { read } = app.database;
  const send = surface(app, 'admin', adminPages);

  const sendPage = async (
    request: FastifyRequest,
    reply: FastifyReply,
    base: AdminBase,
    { kind, values, refusal }: { kind: DeviceKind | null; values: FormValues; refusal: Refusal | null },
  ) => {
    const { devices } = await devicesView(read, base.branch, app.build);
    const ofKind = devices.filter((device) => device.kind === kind);
    const props = {
      ...base,
      kind,
      devices: ofKind.map(({ id, name, pairedAt }) => ({ id, name, paired: pairedAt !== null })),
      values: { ...values, deviceId: values.deviceId ?? ofKind.find(({ pairedAt }) => pairedAt === null)?.id ?? '' },
      error: refusal && formError(refusal),
    };
    if (refusal?.retryAfter) reply.header('retry-after', refusal.retryAfter);
    return send(request, reply, 'devicePair', props, refusal ? statusOf(refusal.reason) : 200);
  };

  typed(app).get(
    '/devices/pair',
    { config, schema: { querystring: Type.Object({ ...AdminQuery, code: Type.Optional(Type.String()) }) } },
    async (request, reply) => {
      const base = accepted(await adminBase(read, actor(request), request.query));
      const { code = '' } = request.query;
      if (code === '') return sendPage(request, reply, base, { kind: null, values: { code }, refusal: null });
      const kind = await app.pairing.kindOf(code, request.ip);
      const found = kind.ok ? { kind: kind.value, refusal: null } : { kind: null, refusal: kind };
      return sendPage(request, reply, base, { ...found, values: { code } });
    },
  );

  typed(app).post(
    '/devices/pair',
    { config, schema: { querystring: Type.Object(AdminQuery) } },
    async (request, reply) => {
      const base = accepted(await adminBase(read, actor(request), request.query));
      const fields = formFields(request.body);
      const values = valuesOf(fields, ['code', 'name']);
      const code = textOf(fields, 'code');
      if (!isGenuineForm(request))
        return sendPage(request, reply, base, { kind: null, values, refusal: refuse('csrf') });
      const kind = await app.pairing.kindOf(code, request.ip);
      if (!kind.ok) return sendPage(request, reply, base, { kind: null, values, refusal: kind });
      // Only the code was asked for; what the screen is to become can be asked now.
      if (!fields.deviceId) return sendPage(request, reply, base, { kind: kind.value, values, refusal: null });

      const deviceId = textOf(fields, 'deviceId');
      const pairAs = deviceId ? { deviceId } : { name: textOf(fields, 'name') };
      const paired = await app.pairing.pair(actor(request), base.branch.id, code, pairAs, request.ip);
      if (paired.ok) return reply.redirect(afterForm(base, '/admin/devices', 'paired'), 303);
      return sendPage(request, reply, base, { kind: kind.value, values: { ...values, deviceId }, refusal: paired });
    },
  );
}
