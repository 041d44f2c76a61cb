import type { FastifyRequest } from 'fastify';
import { refuse } from '../../shared/refusal.ts';
import { RefusedError } from './problem.ts';

/** PostgreSQL cannot store the character NUL, and nobody types it. */
export async function refuseNul(request: FastifyRequest): Promise<void> {
  if (holdsNul(request.body) || holdsNul(request.query) || holdsNul(request.params)) {
    throw new RefusedError(refuse('invalid-request'));
  }
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul);
}
