import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import type { Refusal, Result } from '../../shared/refusal.ts';
import { RefusedError } from './problem.ts';

/** The app with request types taken from the route's schemas. */
export function typed(app: FastifyInstance) {
  return app.withTypeProvider<TypeBoxTypeProvider>();
}

/** The value of a use case; its refusal goes to the error handler. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusedError(result satisfies Refusal);
}
