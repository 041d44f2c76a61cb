import type { FastifyRequest } from 'fastify';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Database } from '../../db/database.ts';
import { deviceToken, resumeDevice } from '../devices/device-access.ts';
import { mayActIn } from '../staff/acting-staff.ts';
import { staysSignedIn } from '../staff/session.ts';

const isItself = (request: FastifyRequest, deviceId: string) => request.device?.id === deviceId;

/** A device sees what is its own, staff what stands in their branch. */
export function mayWatch(request: FastifyRequest, deviceId: string, branchId: string): Result<null> {
  if (isItself(request, deviceId)) return ok(null);
  const { staff } = request;
  return staff && !staff.mustChangePassword && mayActIn(staff, branchId) ? ok(null) : refuse('forbidden');
}

/** Whether the access with which a stream was opened is still good. */
export async function staysWatching(database: Database, request: FastifyRequest, deviceId: string): Promise<boolean> {
  if (!isItself(request, deviceId)) return staysSignedIn(database, request.sessionId);
  const device = await resumeDevice(database.read, deviceToken(request) ?? '');
  return device?.id === deviceId;
}
