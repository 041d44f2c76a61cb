import { expect, test } from 'vitest';
import { requestsFor } from './requests.ts';
import { testSnapshot, testTicket } from './test-snapshot.ts';

const snapshot = testSnapshot({ ticket: testTicket({ state: 'serving' }) });
const paths = (action: Parameters<typeof requestsFor>[0]) => requestsFor(action, snapshot).map(({ path }) => path);

test.each([
  ['open', ['/api/v1/counters/c1/open']],
  ['close', ['/api/v1/counters/c1/close']],
  ['call-next', ['/api/v1/counters/c1/call-next']],
  ['recall', ['/api/v1/tickets/t12/recall']],
  ['serve', ['/api/v1/tickets/t12/serve']],
  ['complete', ['/api/v1/tickets/t12/complete']],
  ['no-show', ['/api/v1/tickets/t12/no-show']],
  ['complete-and-next', ['/api/v1/tickets/t12/complete', '/api/v1/counters/c1/call-next']],
] as const)('%s', (action, expected) => {
  expect(paths(action)).toEqual(expected);
});

test('calls one out of turn to this counter', () => {
  expect(requestsFor('call', snapshot, 't99')).toEqual([
    { path: '/api/v1/tickets/t99/call', body: { counterId: 'c1' } },
  ]);
});

test('asks nothing about a ticket that is not there', () => {
  expect(requestsFor('serve', testSnapshot())).toEqual([]);
});
