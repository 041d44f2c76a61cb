import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { refuse } from '../../../shared/refusal.ts';
import { sendLive } from '../../live/live-route.ts';
import { answers, BranchParams, Exactly, Id } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError } from '../../web/problem.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { hashOfToken, pairingToken } from './device-access.ts';
import { Device, Kind, Name } from './device-schemas.ts';
import { findDevice } from './device-snapshots.ts';
import { pairingFeed } from './pairing-snapshots.ts';

const tags = ['devices'];
const Code = Type.String({ maxLength: 20, description: 'As the screen shows it: `123 456`' });

export async function pairingRoutes(app: FastifyInstance): Promise<void> {
  const feed = pairingFeed(app.database);

  typed(app).get(
    '/pairings/:kind/live',
    {
      config: { permission: 'public' },
      schema: { summary: 'How the pairing of the asking screen stands, live', tags, params: Exactly({ kind: Kind }) },
    },
    async (request, reply) => {
      const token = pairingToken(request, request.params.kind);
      if (!token) throw new RefusedError(refuse('not-found'));
      const key = hashOfToken(token);
      sendLive(app, request, reply, { feed, key, topic: `device:${key}` });
    },
  );

  typed(app).post(
    '/branches/:branchId/devices/pair',
    {
      config: { permission: 'admin' },
      schema: {
        summary: 'Pair the screen that shows this code with a device, or with a new one of this name',
        tags,
        params: BranchParams,
        body: Type.Union([Exactly({ code: Code, deviceId: Id }), Exactly({ code: Code, name: Name })]),
        response: answers({ 200: Device }),
      },
    },
    async (request) => {
      const { code, ...pairAs } = request.body;
      const paired = await app.pairing.pair(actor(request), request.params.branchId, code, pairAs, request.ip);
      return accepted(await findDevice(app.database.read, accepted(paired), app.build));
    },
  );
}
