import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DeviceRef } from '../../../shared/devices.ts';
import type { Queries } from '../../db/database.ts';
import { deviceOfToken } from './device-store.ts';

const deviceCookie = 'giliran_device';
/** Browsers keep no cookie longer; each page that the device loads sets it anew. */
const longest = 400 * 24 * 3600;

export const deviceToken = (request: FastifyRequest): string | undefined => request.cookies[deviceCookie] || undefined;

export function setDeviceToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(deviceCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    maxAge: longest,
  });
}

/** What is kept of a token: whoever reads the database can pretend to be no device. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The device that an administrator paired with this token; null when there is none, or its access was revoked. */
export async function resumeDevice(db: Queries, token: string): Promise<DeviceRef | null> {
  const row = await deviceOfToken.first(db, { hash: hashOfToken(token) });
  return row ? { id: row.id, kind: row.kind, branchId: row.branch_id, name: row.name } : null;
}
