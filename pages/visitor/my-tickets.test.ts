import { expect, test } from 'vitest';
import { ticketOf } from '../kit/test-fixtures.ts';
import { myTickets, rememberTicket, todayIn } from './my-tickets.ts';

function storageOf(text: string | null = null): () => Storage {
  let content = text;
  const storage = {
    getItem: () => content,
    setItem: (_: string, value: string) => {
      content = value;
    },
  } as unknown as Storage;
  return () => storage;
}

test('remembers tickets of one day, once each, and forgets those that are over', () => {
  const storage = storageOf();
  rememberTicket(ticketOf({ id: 'old', serviceDay: '2026-11-22' }), storage);
  rememberTicket(ticketOf(), storage);
  rememberTicket(ticketOf(), storage);
  rememberTicket(ticketOf({ id: 't2', number: 'B001' }), storage);
  expect(myTickets(storage).map(({ number }) => number)).toEqual(['A012', 'B001']);
  rememberTicket(ticketOf({ state: 'completed' }), storage);
  expect(myTickets(storage).map(({ number }) => number)).toEqual(['B001']);
});

test('keeps nothing about the person', () => {
  const storage = storageOf();
  rememberTicket(Object.assign(ticketOf(), { name: 'Siti', phone: '+628123' }), storage);
  expect(Object.keys(myTickets(storage)[0] ?? {})).toEqual(['id', 'number', 'serviceDay']);
});

test('survives spoilt or forbidden storage', () => {
  expect(myTickets(storageOf('{'))).toEqual([]);
  expect(myTickets(storageOf('[null,{"id":1}]'))).toEqual([]);
  const forbidden = () => {
    throw new Error('SecurityError');
  };
  expect(myTickets(forbidden)).toEqual([]);
  expect(() => rememberTicket(ticketOf(), forbidden)).not.toThrow();
});

test("today is the branch's, not the phone's", () => {
  const instant = Date.parse('2026-11-22T17:30:00Z');
  expect(todayIn('Asia/Jakarta', instant)).toBe('2026-11-23');
  expect(todayIn('UTC', instant)).toBe('2026-11-22');
});
