import type { FastifyRequest } from 'fastify';
import { refuse } from '../../shared/refusal.ts';
import { RefusedError } from './problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser says where a request comes from; one that another site made must not change anything here. Programs that
 * are no browsers send neither header, and have no cookie that a site could misuse.
 */
export async function refuseCrossSite(request: FastifyRequest): Promise<void> {
  if (safeMethods.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new RefusedError(refuse('csrf'));
  const { origin } = request.headers;
  if (origin !== undefined && URL.parse(origin)?.host !== request.host) throw new RefusedError(refuse('csrf'));
}
