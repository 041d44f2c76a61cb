import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { send } from './send.ts';

const fetched = vi.fn<typeof fetch>();
const problem = (status: number, body: unknown) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
const one = [{ path: '/api/v1/counters/c1/call-next', body: {} }];

beforeEach(() => {
  vi.stubGlobal('fetch', fetched.mockReset());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('sends JSON with the cookie of this site', async () => {
  fetched.mockResolvedValue(new Response('{}'));
  expect(await send([{ path: '/api/v1/tickets/t/call', body: { counterId: 'c1' } }])).toBeNull();
  expect(fetched).toHaveBeenCalledWith(
    '/api/v1/tickets/t/call',
    expect.objectContaining({ method: 'POST', credentials: 'same-origin', body: '{"counterId":"c1"}' }),
  );
});

test.each([
  [409, { reason: 'none-waiting' }, 'none-waiting'],
  [401, { reason: 'signed-out' }, 'signed-out'],
  [401, '<html>', 'signed-out'],
  [409, { reason: 'a reason of next year' }, 'unavailable'],
  [502, 'Bad Gateway', 'unavailable'],
  [500, 'null', 'unavailable'],
])('%i %j is %s', async (status, body, reason) => {
  fetched.mockResolvedValue(problem(status, body));
  expect(await send(one)).toBe(reason);
});

test('no answer is a matter of the network', async () => {
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await send(one)).toBe('network');
});

test('stops at the first refusal', async () => {
  fetched.mockResolvedValue(problem(409, { reason: 'wrong-state' }));
  expect(await send([...one, ...one])).toBe('wrong-state');
  expect(fetched).toHaveBeenCalledTimes(1);
});
