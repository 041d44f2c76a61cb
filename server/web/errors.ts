import type { FastifyError } from 'fastify';
import { type Refusal, type RefusalReason, refuse } from '../../shared/refusal.ts';
import { type Trouble, troubleOf } from '../db/trouble.ts';
import { type FieldError, RefusedError } from './problem.ts';

const byStatus: Record<number, RefusalReason> = {
  400: 'invalid-request',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-attempts',
  503: 'unavailable',
};

const byTrouble: Record<Trouble, RefusalReason> = { lost: 'unavailable', busy: 'busy', conflict: 'busy' };
/** Seconds in which a database starts again, or a rush is over. */
const retryAfter = 2;

/** Any error as a refusal; null for a bug, which is logged and answered with 500 and nothing about it. */
export function refusalOf(error: FastifyError): { refusal: Refusal; errors: FieldError[] } | null {
  if (error instanceof RefusedError) return { refusal: error.refusal, errors: error.errors };
  if (error.validation) return { refusal: refuse('invalid-request'), errors: fieldErrors(error) };
  if (error.code?.startsWith('FST_CSRF')) return { refusal: refuse('csrf'), errors: [] };
  const trouble = troubleOf(error);
  if (trouble) return { refusal: refuse(byTrouble[trouble], { retryAfter }), errors: [] };
  const reason = error.statusCode === undefined ? undefined : byStatus[error.statusCode];
  if (reason) return { refusal: refuse(reason), errors: [] };
  return error.statusCode !== undefined && error.statusCode < 500
    ? { refusal: refuse('invalid-request'), errors: [] }
    : null;
}

/** Where the input was wrong: each field once, with the last and most general complaint. */
function fieldErrors(error: FastifyError): FieldError[] {
  const messages = new Map<string, string>();
  for (const item of error.validation ?? []) {
    const params = item.params as { additionalProperties?: string[]; requiredProperties?: string[] };
    const inner = params.additionalProperties ?? params.requiredProperties ?? [];
    const field = [...item.instancePath.split('/').filter(Boolean), ...inner].join('.');
    messages.set(field, item.message ?? 'is not valid');
  }
  return [...messages].map(([field, message]) => ({ field, message }));
}
