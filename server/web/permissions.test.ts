import Fastify, { type FastifyError } from 'fastify';
import { describe, expect, test } from 'vitest';
import type { DeviceRef } from '../../shared/devices.ts';
import type { Role } from '../../shared/staff.ts';
import { refusalOf } from './errors.ts';
import { type Permission, requirePermissions } from './permissions.ts';
import { statusOf } from './problem.ts';

const permissions: Permission[] = ['public', 'device', 'device-or-staff', 'signed-in', 'staff', 'supervisor', 'admin'];
const screen: DeviceRef = { id: '1', kind: 'display', name: 'TV', branchId: '1' };

interface Asking {
  role?: Role;
  mustChangePassword?: boolean;
  device?: DeviceRef;
}

/** Which permissions let this person, or this device, through. */
async function opened({ role, mustChangePassword = false, device }: Asking): Promise<Permission[]> {
  const app = Fastify();
  app.decorateRequest('staff', null);
  app.decorateRequest('device', null);
  app.addHook('onRequest', async (request) => {
    request.device = device ?? null;
    request.staff = !role
      ? null
      : {
          ...{ id: '1', username: 'x', name: 'X', role, branchId: null, counterIds: [], serviceIds: [] },
          demonstrationPassword: false,
          mustChangePassword,
        };
  });
  app.setErrorHandler<FastifyError>((error, _, reply) => {
    const refusal = refusalOf(error)?.refusal;
    return reply.code(refusal ? statusOf(refusal.reason) : 500).send(refusal);
  });
  requirePermissions(app);
  for (const permission of permissions) app.get(`/${permission}`, { config: { permission } }, async () => 'in');
  const codes = await Promise.all(permissions.map(async (path) => (await app.inject(`/${path}`)).statusCode));
  await app.close();
  expect(codes.every((code) => [200, 401, 403].includes(code))).toBe(true);
  return permissions.filter((_, index) => codes[index] === 200);
}

describe('law 9', () => {
  test('a route that states no permission does not start', async () => {
    const app = Fastify();
    requirePermissions(app);
    expect(() => app.get('/open', async () => 'in')).toThrow('GET /open states no permission');
    await app.close();
  });

  test('each role opens its own doors and those below', async () => {
    const staff: Permission[] = ['public', 'device-or-staff', 'signed-in', 'staff'];
    expect(await opened({})).toEqual(['public']);
    expect(await opened({ role: 'staff' })).toEqual(staff);
    expect(await opened({ role: 'supervisor' })).toEqual([...staff, 'supervisor']);
    expect(await opened({ role: 'admin' })).toEqual([...staff, 'supervisor', 'admin']);
  });

  test('a paired display or kiosk opens the doors of devices, and none of people', async () => {
    expect(await opened({ device: screen })).toEqual(['public', 'device', 'device-or-staff']);
  });

  test('who must change the password can do that and nothing else', async () => {
    expect(await opened({ role: 'admin', mustChangePassword: true })).toEqual(['public', 'signed-in']);
  });
});
