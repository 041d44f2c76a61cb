import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeviceKind, DeviceRef } from '../../../shared/devices.ts';
import type { Queries } from '../../db/database.ts';
import { deviceOfToken } from './device-store.ts';

const deviceCookie = 'giliran_device';
/** Browsers keep no cookie longer; each page that the device loads sets it anew. */
const longest = 400 * 24 * 3600;

export const deviceToken = (request: FastifyRequest): string | undefined => request.cookies[deviceCookie] || undefined;

export function setDeviceToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(deviceCookie, token, { ...secret(request), maxAge: longest });
}

/** Apart from the device's own: a screen that asks for another pairing stays what it is until it gets one. */
const pairingCookie = (kind: DeviceKind) => `giliran_pairing_${kind}`;

export const pairingToken = (request: FastifyRequest, kind: DeviceKind): string | undefined =>
  request.cookies[pairingCookie(kind)] || undefined;

export function setPairingToken(request: FastifyRequest, reply: FastifyReply, kind: DeviceKind, token: string): void {
  reply.setCookie(pairingCookie(kind), token, { ...secret(request), maxAge: longest });
}

/** Its pairing was accepted: from now on the token is the device's. */
export function adoptPairing(request: FastifyRequest, reply: FastifyReply, kind: DeviceKind, token: string): void {
  reply.clearCookie(pairingCookie(kind), { path: '/' });
  setDeviceToken(request, reply, token);
}

const secret = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const;

/** What is kept of a token: whoever reads the database can pretend to be no device. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The device that an administrator paired with this token; null when there is none, or its access was revoked. */
export async function resumeDevice(db: Queries, token: string): Promise<DeviceRef | null> {
  const row = await deviceOfToken.first(db, { hash: hashOfToken(token) });
  return row ? { id: row.id, kind: row.kind, branchId: row.branch_id, name: row.name } : null;
}
