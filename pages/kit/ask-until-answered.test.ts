import { describe, expect, test } from 'vitest';
import {
  type Answer,
  askUntilAnswered,
  type KeyedRequest,
  type Line,
  pauseAfter,
  read as readAs,
} from './ask-until-answered.ts';

const request: KeyedRequest = { address: '/tickets', key: 'k-s', body: { serviceId: 's', priorityClass: 'regular' } };
const ticketId = ({ id }: Record<string, unknown>) => (typeof id === 'string' ? id : null);
const read = (given: Answer) => readAs(given, ticketId);
const take = (line: Line, retrying: (attempt: number) => void, signal: AbortSignal) =>
  askUntilAnswered(request, ticketId, { line, retrying, signal });
const answer = (status: number, content: unknown): Answer => ({
  status,
  text: typeof content === 'string' ? content : JSON.stringify(content),
  retryAfter: null,
});

/** A line that gives these answers one after another; an Error is a broken connection. */
function lineOf(...answers: (Answer | Error)[]) {
  const keys: string[] = [];
  const pauses: number[] = [];
  const line: Line = {
    post: async ({ key }) => {
      keys.push(key);
      const next = answers.shift();
      if (!next || next instanceof Error) throw next ?? new Error('no more answers');
      return next;
    },
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
  };
  return { line, keys, pauses };
}

describe('taking a ticket over a bad line', () => {
  test('asks again with the same key until there is an answer', async () => {
    const { line, keys, pauses } = lineOf(
      new Error('offline'),
      answer(503, { reason: 'unavailable' }),
      answer(200, '<html>Welcome to the Wi-Fi</html>'),
      answer(201, { id: 't1' }),
    );
    const attempts: number[] = [];
    const outcome = await take(line, (attempt) => attempts.push(attempt), new AbortController().signal);
    expect(outcome).toEqual({ kind: 'answered', value: 't1' });
    expect(attempts).toEqual([2, 3, 4]);
    expect(new Set(keys)).toEqual(new Set(['k-s']));
    expect(pauses).toHaveLength(3);
  });

  test('a refusal is not asked again', async () => {
    const { line, keys } = lineOf(answer(409, { reason: 'quota-full' }));
    const outcome = await take(line, () => undefined, new AbortController().signal);
    expect(outcome).toEqual({ kind: 'refused', error: { reason: 'quota-full' } });
    expect(keys).toHaveLength(1);
  });

  test('stops when the visitor stops it', async () => {
    const controller = new AbortController();
    const { line, keys } = lineOf(new Error('offline'));
    const outcome = await take(line, () => controller.abort(), controller.signal);
    expect(outcome).toEqual({ kind: 'stopped' });
    expect(keys).toHaveLength(1);
  });

  test('pauses grow and stay bearable', () => {
    for (let attempt = 1; attempt < 20; attempt++) {
      expect(pauseAfter(attempt)).toBeGreaterThanOrEqual(Math.min(8000, 500 * 2 ** attempt) * 0.75);
      expect(pauseAfter(attempt)).toBeLessThanOrEqual(10_000);
    }
  });
});

describe('reading a problem', () => {
  test('names the field, also from the list of wrong fields', () => {
    expect(read(answer(400, { reason: 'phone-invalid', field: 'phone' }))).toEqual({
      kind: 'refused',
      error: { reason: 'phone-invalid', field: 'phone' },
    });
    expect(read(answer(400, { reason: 'invalid-request', errors: [{ field: 'name' }] }))).toEqual({
      kind: 'refused',
      error: { reason: 'invalid-request', field: 'name' },
    });
  });

  test('says how long to wait', () => {
    const tooMany = { ...answer(429, { reason: 'too-many-attempts' }), retryAfter: '30' };
    expect(read(tooMany)).toEqual({ kind: 'refused', error: { reason: 'too-many-attempts', retryAfter: 30 } });
  });

  test('an unknown reason or no JSON at all is still a refusal that can be shown', () => {
    expect(read(answer(500, 'oops'))).toEqual({ kind: 'refused', error: { reason: 'unavailable' } });
    expect(read(answer(400, { reason: 'from-the-future' }))).toEqual({
      kind: 'refused',
      error: { reason: 'unavailable' },
    });
  });
});
