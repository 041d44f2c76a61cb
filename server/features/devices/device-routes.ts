import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { refuse } from '../../../shared/refusal.ts';
import type { BranchView } from '../../../shared/snapshots.ts';
import { sendLive } from '../../live/live-route.ts';
import { answers, BranchParams, Exactly, NoBody } from '../../web/api-schemas.ts';
import { actor, askingDevice } from '../../web/permissions.ts';
import { RefusedError } from '../../web/problem.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { branchFeed } from '../branches/branch-feed.ts';
import { findBranch } from '../branches/branches.ts';
import { mayActIn } from '../staff/acting-staff.ts';
import { staysSignedIn } from '../staff/session.ts';
import { beat } from './beat.ts';
import { createDevice } from './create-device.ts';
import { askToReload, deleteDevice, identify, revoke } from './device-commands.ts';
import { Device, DeviceParams, Devices, HeartbeatBody, Kind, Name, Settings } from './device-schemas.ts';
import { branchOfDevice, devicesView, findDevice } from './device-snapshots.ts';
import { editDevice } from './edit-device.ts';
import { pairingRoutes } from './pairing-routes.ts';

const tags = ['devices'];

const orders = {
  reload: { summary: 'Tell a device to load itself anew', run: askToReload },
  identify: { summary: 'Tell a device to show its name for half a minute', run: identify },
  revoke: { summary: 'End the access of a device; it shows a pairing code then', run: revoke },
};

export async function deviceRoutes(app: FastifyInstance): Promise<void> {
  const { database, build } = app;
  const { read, write } = database;
  const config = { permission: 'admin' } as const;
  const feed = branchFeed(database, 'devices', (db, branch) => devicesView(db, branch, build));

  const branchOf = async (request: FastifyRequest, branchId: string): Promise<BranchView> => {
    if (!mayActIn(actor(request), branchId)) throw new RefusedError(refuse('forbidden'));
    return accepted(await findBranch(read, branchId));
  };

  typed(app).post(
    '/device/heartbeat',
    {
      config: { permission: 'device' },
      schema: {
        summary: 'A paired device says that it is alive; 401 when it is paired no more',
        tags,
        body: HeartbeatBody,
        response: answers({ 200: Type.Object({ now: Type.Integer({ description: 'Epoch milliseconds' }) }) }),
      },
    },
    async (request) => {
      const { id, version, problem } = request.body;
      const device = askingDevice(request);
      // The browser became another device while this page stood open in it.
      if (id !== undefined && id !== device.id) throw new RefusedError(refuse('signed-out'));
      const userAgent = request.headers['user-agent'] ?? '';
      await write((tx) => beat(tx, device, { version, problem, userAgent }));
      return { now: database.now() };
    },
  );

  typed(app).get(
    '/branches/:branchId/devices',
    {
      config,
      schema: {
        summary: 'The displays, kiosks and printers of a branch, and how they are',
        tags,
        params: BranchParams,
        response: answers({ 200: Devices }),
      },
    },
    async (request) => devicesView(read, await branchOf(request, request.params.branchId), build),
  );

  typed(app).get(
    '/branches/:branchId/devices/live',
    { config, schema: { summary: 'The same, live', tags, params: BranchParams } },
    async (request, reply) => {
      const { id } = await branchOf(request, request.params.branchId);
      const mayStay = () => staysSignedIn(database, request.sessionId);
      sendLive(app, request, reply, { feed, key: id, topic: `devices:${id}`, mayStay });
    },
  );

  typed(app).post(
    '/branches/:branchId/devices',
    {
      config,
      schema: {
        summary: 'Add a display or a kiosk; it waits to be paired with a screen',
        tags,
        params: BranchParams,
        body: Exactly({ kind: Kind, name: Name, settings: Type.Optional(Settings) }),
        response: answers({ 201: Device }),
      },
    },
    async (request, reply) => {
      const { settings = {}, ...device } = request.body;
      const { branchId } = request.params;
      const created = await write((tx) => createDevice(tx, actor(request), branchId, { ...device, settings }));
      return reply.code(201).send(accepted(await findDevice(read, accepted(created), build)));
    },
  );

  typed(app).get(
    '/devices/:deviceId',
    {
      config,
      schema: { summary: 'A device and its settings', tags, params: DeviceParams, response: answers({ 200: Device }) },
    },
    async (request) => {
      const { deviceId } = request.params;
      await branchOf(request, accepted(await branchOfDevice(read, deviceId)));
      return accepted(await findDevice(read, deviceId, build));
    },
  );

  typed(app).patch(
    '/devices/:deviceId',
    {
      config,
      schema: {
        summary: 'Rename a device or change its settings',
        tags,
        params: DeviceParams,
        body: Type.Partial(Exactly({ name: Name, settings: Settings }), { additionalProperties: false }),
        response: answers({ 200: Device }),
      },
    },
    async (request) => {
      const { deviceId } = request.params;
      accepted(await write((tx) => editDevice(tx, actor(request), deviceId, request.body)));
      return accepted(await findDevice(read, deviceId, build));
    },
  );

  typed(app).delete(
    '/devices/:deviceId',
    { config, schema: { summary: 'Delete a device with its settings', tags, params: DeviceParams } },
    async (request, reply) => {
      accepted(await write((tx) => deleteDevice(tx, actor(request), request.params.deviceId)));
      return reply.code(204).send();
    },
  );

  for (const [verb, { summary, run }] of Object.entries(orders)) {
    typed(app).post(
      `/devices/:deviceId/${verb}`,
      {
        config,
        schema: { summary, tags, params: DeviceParams, body: NoBody, response: answers({ 200: Device }) },
      },
      async (request: FastifyRequest) => {
        const { deviceId } = request.params as { deviceId: string };
        accepted(await write((tx) => run(tx, actor(request), deviceId)));
        return accepted(await findDevice(read, deviceId, build));
      },
    );
  }

  await app.register(pairingRoutes);
}
