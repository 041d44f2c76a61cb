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
  ['take-over', ['/api/v1/counters/c1/take-over']],
  ['break', ['/api/v1/counters/c1/break']],
  ['continue', ['/api/v1/tickets/t12/redirect']],
  ['hold', ['/api/v1/tickets/t12/hold']],
  ['complete-and-next', ['/api/v1/tickets/t12/complete', '/api/v1/counters/c1/call-next']],
] as const)('%s', (action, expected) => {
  expect(paths(action)).toEqual(expected);
});

test('calls one out of turn to this counter', () => {
  expect(requestsFor('call', snapshot, { ticketId: 't99' })).toEqual([
    { path: '/api/v1/tickets/t99/call', body: { counterId: 'c1' } },
  ]);
});

test('asks nothing about a ticket that is not there', () => {
  expect(requestsFor('serve', testSnapshot())).toEqual([]);
});

test('undo names what is on the screen', () => {
  expect(requestsFor('undo', snapshot)).toEqual([]);
  const undo = { eventId: 7, kind: 'call', number: 'A012', until: '2026-11-22T08:06:00+07:00' };
  expect(requestsFor('undo', { ...snapshot, undo })).toEqual([
    { path: '/api/v1/counters/c1/undo', body: { eventId: 7 } },
  ]);
});

test('what was chosen goes along, for the ticket that was meant', () => {
  expect(requestsFor('transfer', snapshot, { ticketId: 't99', body: { serviceId: 's2' } })).toEqual([
    { path: '/api/v1/tickets/t99/transfer', body: { serviceId: 's2' } },
  ]);
});
