import { expect, test } from 'vitest';
import type { DataTicket } from './data-ticket.ts';
import type { PlannedService } from './office-plan.ts';
import { timetable } from './timetable.ts';

const minutes = (count: number) => count * 60_000;

const ticket = (number: number, issued: number, called: number | null, serviceMinutes = 10): DataTicket => ({
  queueId: '1',
  letter: 'A',
  number,
  issuedAt: minutes(issued),
  calledAt: called === null ? null : minutes(called),
  openCounters: 1,
  serviceMinutes,
});

const service = (counters: number, ...tickets: DataTicket[]): PlannedService => ({
  name: 'KTP',
  prefix: 'A',
  counters,
  tickets,
});

/** `12.5 call 3 at 0 next`: minute, what, which ticket, where. */
const told = (...services: PlannedService[]) =>
  timetable(services).map((step) => {
    const where = step.kind === 'call' ? ` at ${step.counter}${step.isNext ? ' next' : ''}` : '';
    return `${Math.round(step.at / 600) / 100} ${step.kind} ${step.ticket.number}${where}`;
  });

test('a ticket is issued, called, served after the walk and completed when its service is over', () => {
  expect(told(service(1, ticket(1, 0, 5)))).toEqual([
    '0 issue 1',
    '5 call 1 at 0 next',
    '5.33 serve 1',
    '15 complete 1',
  ]);
});

test('one that is never called is only issued', () => {
  expect(told(service(1, ticket(1, 0, null)))).toEqual(['0 issue 1']);
});

test('a call cannot come before its issue', () => {
  expect(told(service(1, ticket(1, 7, 5))).slice(0, 2)).toEqual(['7 issue 1', '7 call 1 at 0 next']);
});

test('a counter that is needed again is done first, at the same moment', () => {
  expect(told(service(1, ticket(1, 0, 1), ticket(2, 0, 4)))).toEqual([
    '0 issue 1',
    '0 issue 2',
    '1 call 1 at 0 next',
    '1.33 serve 1',
    '4 complete 1',
    '4 call 2 at 0 next',
    '4.33 serve 2',
    '14 complete 2',
  ]);
});

test('calls in one instant keep their order, and each is served before it is completed', () => {
  expect(told(service(1, ticket(1, 0, 1), ticket(2, 0, 1))).slice(2, 6)).toEqual([
    '1 call 1 at 0 next',
    '1 serve 1',
    '1 complete 1',
    '1 call 2 at 0 next',
  ]);
});

test('a free counter comes before a busy one, and the one that served longest is done first', () => {
  const calls = told(service(2, ticket(1, 0, 1), ticket(2, 0, 2), ticket(3, 0, 3), ticket(4, 0, 20))).filter((step) =>
    step.includes('call'),
  );
  expect(calls).toEqual(['1 call 1 at 0 next', '2 call 2 at 1 next', '3 call 3 at 0 next', '20 call 4 at 1 next']);
});

test('out of turn is told from next in line', () => {
  const calls = told(service(3, ticket(1, 0, 9), ticket(2, 0, 1), ticket(3, 0, 10))).filter((step) =>
    step.includes('call'),
  );
  expect(calls).toEqual(['1 call 2 at 0', '9 call 1 at 1 next', '10 call 3 at 2 next']);
});

test('services are one day together but lines apart', () => {
  const steps = told(service(1, ticket(1, 0, 2)), service(1, ticket(7, 1, 3)));
  expect(steps.slice(0, 4)).toEqual(['0 issue 1', '1 issue 7', '2 call 1 at 0 next', '2.33 serve 1']);
  expect(steps).toContain('3 call 7 at 0 next');
});
