import Fastify, { type FastifyError } from 'fastify';
import { describe, expect, test } from 'vitest';
import { refusalReasons, refuse } from '../../shared/refusal.ts';
import { refusalOf } from './errors.ts';
import { problemOf, RefusedError, statusOf } from './problem.ts';

const error = (more: object, message = 'the inner secret') => Object.assign(new Error(message), more) as FastifyError;
const reasonOf = (more: object, message?: string) => refusalOf(error(more, message))?.refusal.reason ?? null;

describe('an error is a refusal, or a bug', () => {
  test('a refusal that was thrown stays what it is', () => {
    const refusal = refuse('quota-full', { field: 'serviceId' });
    const thrown = new RefusedError(refusal, [{ field: 'a', message: 'b' }]);
    expect(refusalOf(thrown as unknown as FastifyError)).toEqual({ refusal, errors: thrown.errors });
  });

  test.each([
    [400, 'invalid-request'],
    [404, 'not-found'],
    [405, 'invalid-request'],
    [413, 'too-large'],
    [415, 'unsupported-media-type'],
    [429, 'too-many-attempts'],
    [503, 'unavailable'],
  ])('status %i is %s', (statusCode, reason) => {
    expect(reasonOf({ statusCode })).toBe(reason);
  });

  test('a bug is none of the visitor’s business', () => {
    expect(reasonOf({})).toBeNull();
    expect(reasonOf({ statusCode: 500 })).toBeNull();
    expect(reasonOf({ code: '23505' })).toBeNull();
    expect(reasonOf({ code: 'SQLITE_CONSTRAINT' })).toBeNull();
  });

  test.each([
    ['ECONNREFUSED', 'unavailable'],
    ['57P01', 'unavailable'],
    ['40P01', 'busy'],
    ['55P03', 'busy'],
    ['SQLITE_BUSY', 'busy'],
  ])('a database in trouble (%s) is worth trying again', (code, reason) => {
    expect(refusalOf(error({ code }))?.refusal).toMatchObject({ reason, retryAfter: 2 });
  });
});

test('wrong fields are named', async () => {
  const app = Fastify({ ajv: { customOptions: { allErrors: true, removeAdditional: false } } });
  app.setErrorHandler<FastifyError>((thrown, _, reply) => reply.code(400).send(refusalOf(thrown)?.errors));
  const schema = {
    type: 'object',
    required: ['name'],
    additionalProperties: false,
    properties: { name: { type: 'string' }, place: { type: 'object', properties: { row: { type: 'integer' } } } },
  };
  app.post('/', { schema: { body: schema } }, async () => 'fine');
  const post = async (payload: object) =>
    (await app.inject({ method: 'POST', url: '/', payload })).json<{ field: string }[]>().map(({ field }) => field);
  expect(await post({ name: 'a', place: { row: 'x' } })).toEqual(['place.row']);
  expect(await post({ name: {} })).toEqual(['name']);
  await app.close();
});

describe('a problem as RFC 9457 has it', () => {
  test('every reason has a status of its kind and a title', () => {
    for (const reason of refusalReasons) {
      const problem = problemOf(refuse(reason));
      expect(problem).toMatchObject({ type: 'about:blank', status: statusOf(reason), reason });
      expect(problem.status).toBeGreaterThanOrEqual(400);
      expect(problem.status).toBeLessThanOrEqual(503);
      expect(problem.title).not.toBe('Error');
    }
  });

  test('says which field, and when to come again', () => {
    expect(problemOf(refuse('phone-invalid', { field: 'phone' }))).toMatchObject({
      field: 'phone',
      errors: [{ field: 'phone', message: 'phone-invalid' }],
    });
    expect(problemOf(refuse('too-many-attempts', { retryAfter: 30 }))).toMatchObject({ status: 429, retryAfter: 30 });
    expect(problemOf(refuse('forbidden'))).not.toHaveProperty('errors');
  });
});
