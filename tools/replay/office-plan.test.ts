import { expect, test } from 'vitest';
import type { DataTicket } from './data-ticket.ts';
import { planOffice } from './office-plan.ts';

const ticket = (queueId: string, letter: string, more: Partial<DataTicket> = {}): DataTicket => ({
  queueId,
  letter,
  number: 1,
  issuedAt: 0,
  calledAt: null,
  openCounters: 0,
  serviceMinutes: null,
  ...more,
});

test('a queue is a service with its letter and its name without the letter', () => {
  const names = new Map([['1', 'B: Działalność\n gospodarcza']]);
  const [service] = planOffice([ticket('1', 'B')], names);
  expect(service).toMatchObject({ name: 'Działalność gospodarcza', prefix: 'B' });
});

test('without names the letters serve', () => {
  expect(planOffice([ticket('1', 'B'), ticket('2', '')], new Map()).map(({ name }) => name)).toEqual([
    'Antrian B',
    'Antrian 2',
  ]);
});

test('a letter that is missing or taken gives way to one that no queue has', () => {
  const plan = planOffice([ticket('1', 'A'), ticket('2', 'A'), ticket('3', ''), ticket('4', 'B')], new Map());
  expect(plan.map(({ prefix }) => prefix)).toEqual(['A', 'C', 'D', 'B']);
});

test('prefixes never run out and never collide', () => {
  const plan = planOffice(
    Array.from({ length: 60 }, (_, index) => ticket(String(index), 'A')),
    new Map(),
  );
  expect(new Set(plan.map(({ prefix }) => prefix)).size).toBe(60);
});

test('as many counters as the queue ever had open, at least one', () => {
  const open = [ticket('1', 'A', { openCounters: 1 }), ticket('1', 'A', { openCounters: 3, number: 2 })];
  const plan = planOffice([...open, ticket('2', 'B')], new Map());
  expect(plan.map(({ counters }) => counters)).toEqual([3, 1]);
});

test('tickets stand in the order of issue, whatever the order of the file', () => {
  const late = ticket('1', 'A', { number: 1, issuedAt: 9 });
  const early = ticket('1', 'A', { number: 2, issuedAt: 3 });
  expect(planOffice([late, early], new Map())[0]?.tickets).toEqual([early, late]);
});
