import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { visitorPages } from '../../pages/visitor/pages.ts';
import { type Refusal, refuse } from '../../shared/refusal.ts';
import { statusOf } from './problem.ts';
import { surface } from './render-page.ts';

/** Null: a bug of ours. Who is signed out is asked to sign in and comes back; who must change the password is sent there. */
export function sendErrorPage(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal | null,
): FastifyReply {
  if (refusal?.reason === 'signed-out') {
    const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.url)}` : '';
    return reply.redirect(`/login${next}`, 303);
  }
  if (refusal?.reason === 'password-change-required') return reply.redirect('/account/password', 303);
  const status = refusal ? statusOf(refusal.reason) : 500;
  const { reason, retryAfter } = refusal ?? refuse('unavailable');
  if (retryAfter) reply.header('retry-after', retryAfter);
  return surface(app, 'visitor', visitorPages)(request, reply, 'error', { status, reason }, status);
}
