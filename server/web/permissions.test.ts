import Fastify, { type FastifyError } from 'fastify';
import { describe, expect, test } from 'vitest';
import type { Role } from '../../shared/staff.ts';
import { refusalOf } from './errors.ts';
import { type Permission, requirePermissions } from './permissions.ts';
import { statusOf } from './problem.ts';

const permissions: Permission[] = ['public', 'signed-in', 'staff', 'supervisor', 'admin'];

/** Which permissions let this person through. */
async function opened(role: Role | null, mustChangePassword = false): Promise<Permission[]> {
  const app = Fastify();
  app.decorateRequest('staff', null);
  app.addHook('onRequest', async (request) => {
    request.staff = role && {
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
    expect(await opened(null)).toEqual(['public']);
    expect(await opened('staff')).toEqual(['public', 'signed-in', 'staff']);
    expect(await opened('supervisor')).toEqual(['public', 'signed-in', 'staff', 'supervisor']);
    expect(await opened('admin')).toEqual(permissions);
  });

  test('who must change the password can do that and nothing else', async () => {
    expect(await opened('admin', true)).toEqual(['public', 'signed-in']);
  });
});
