import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DeviceRef } from '../../shared/devices.ts';
import { refuse } from '../../shared/refusal.ts';
import type { Role, SignedIn } from '../../shared/staff.ts';
import { RefusedError } from './problem.ts';

/**
 * Who may use a route. `signed-in` is any staff member, even one who must first change the password; `device` a paired
 * display or kiosk, `device-or-staff` one of these or staff who look after it.
 */
export type Permission = 'public' | 'device' | 'device-or-staff' | 'signed-in' | Role;

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission;
  }
  interface FastifyRequest {
    staff: SignedIn | null;
    sessionId: string | null;
    /** The paired display or kiosk that asks. */
    device: DeviceRef | null;
  }
}

const rank: Record<Role, number> = { staff: 1, supervisor: 2, admin: 3 };

/** Routes that plugins add, which know nothing of permissions: files that anybody may read. */
const publicFiles = /^\/(assets|voice|api\/docs)(\/|$)/;

/** Law 9: a route that states no permission does not start. */
export function requirePermissions(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.config?.permission) return;
    if (!publicFiles.test(route.url)) throw new Error(`${route.method} ${route.url} states no permission.`);
    route.config = { ...route.config, permission: 'public' };
  });
  app.addHook('preHandler', async (request) => {
    const { permission } = request.routeOptions.config;
    if (permission && permission !== 'public') check(request, permission);
  });
}

function check(request: FastifyRequest, permission: Exclude<Permission, 'public'>): void {
  const { staff } = request;
  const ofDevices = permission === 'device' || permission === 'device-or-staff';
  if (ofDevices && request.device) return;
  if (!staff || permission === 'device') throw new RefusedError(refuse('signed-out'));
  if (permission === 'signed-in') return;
  if (staff.mustChangePassword) throw new RefusedError(refuse('password-change-required'));
  if (rank[staff.role] < rank[ofDevices ? 'staff' : permission]) throw new RefusedError(refuse('forbidden'));
}

/** The signed-in staff member of a route that is not public. */
export function actor(request: FastifyRequest): SignedIn {
  if (!request.staff) throw new RefusedError(refuse('signed-out'));
  return request.staff;
}

/** The display or kiosk that asks, on a route for devices. */
export function askingDevice(request: FastifyRequest): DeviceRef {
  if (!request.device) throw new RefusedError(refuse('signed-out'));
  return request.device;
}
