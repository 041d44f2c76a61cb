import { randomUUID } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import Tokens from '@fastify/csrf';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../shared/refusal.ts';
import { RefusedError } from './problem.ts';

const cookie = '_csrf';
const tokens = Tokens();

/** A token for the forms of the page being made; the secret it belongs to is kept in a signed cookie. */
export function csrfToken(request: FastifyRequest, reply: FastifyReply): string {
  const known = secretOf(request);
  if (known) return tokens.create(known);
  // The library's own asks the system for each; these are made many at a time.
  const secret = randomUUID();
  const options: CookieSerializeOptions = {
    path: '/',
    httpOnly: true,
    signed: true,
    // Strict would hide the secret from a page opened by a link in a chat, and so spoil forms open in other tabs.
    sameSite: 'lax',
    secure: request.protocol === 'https',
  };
  reply.setCookie(cookie, secret, options);
  return tokens.create(secret);
}

export function isGenuineForm(request: FastifyRequest): boolean {
  return isGenuine(request, (request.body as { _csrf?: unknown } | null | undefined)?._csrf);
}

/** For forms whose fields are read one by one. */
export function isGenuine(request: FastifyRequest, token: unknown): boolean {
  const secret = secretOf(request);
  return secret !== null && typeof token === 'string' && tokens.verify(secret, token);
}

/** For forms whose fields are quickly filled in again; the others check for themselves and keep what was typed. */
export async function requireGenuineForm(request: FastifyRequest): Promise<void> {
  if (!isGenuineForm(request)) throw new RefusedError(refuse('csrf'));
}

function secretOf(request: FastifyRequest): string | null {
  const signed = request.cookies[cookie];
  return signed ? request.unsignCookie(signed).value : null;
}
