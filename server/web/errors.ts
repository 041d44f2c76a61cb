import type { FastifyError } from 'fastify';
import { type Refusal, type RefusalReason, refuse } from '../../shared/refusal.ts';
import { type FieldError, RefusedError } from './problem.ts';

const byStatus: Record<number, RefusalReason> = {
  400: 'invalid-request',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-attempts',
  503: 'unavailable',
};

/** Any error as a refusal; null for a bug, which is logged and answered with 500 and nothing about it. */
export function refusalOf(error: FastifyError): { refusal: Refusal; errors: FieldError[] } | null {
  if (error instanceof RefusedError) return { refusal: error.refusal, errors: error.errors };
  if (error.validation) return { refusal: refuse('invalid-request'), errors: fieldErrors(error) };
  if (error.code?.startsWith('FST_CSRF')) return { refusal: refuse('csrf'), errors: [] };
  if (isDatabaseAway(error)) return { refusal: refuse('unavailable', { retryAfter: 2 }), errors: [] };
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

/** PostgreSQL refuses, is starting or stopping, or the line to it is cut; or another program holds the embedded database. */
function isDatabaseAway(error: Error & { code?: string }): boolean {
  const code = error.code ?? '';
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code) ||
    /^(57P0[123]|08...|53300|SQLITE_BUSY)$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}
