import { expect, test } from 'vitest';
import { spokenPhone } from './phone.ts';
import { search } from './search.ts';
import { testTicket } from './test-snapshot.ts';

const line = [
  testTicket({ number: 'A012', name: 'Siti Rahma', phone: '+6281234567890' }),
  testTicket({ number: 'A013', name: null, phone: null }),
  testTicket({ number: 'B120', name: 'Budi Santoso', phone: '+6285700001111' }),
];

test.each([
  ['', ['A012', 'A013', 'B120']],
  ['  ', ['A012', 'A013', 'B120']],
  ['a012', ['A012']],
  ['a12', ['A012']],
  ['A 12', ['A012']],
  ['12', ['A012', 'B120']],
  ['rahma', ['A012']],
  ['BUDI', ['B120']],
  ['0812', ['A012']],
  ['+62 812', ['A012']],
  ['0857-0000', ['B120']],
  ['1111', ['B120']],
  ['nobody', []],
])('"%s" finds %j', (query, numbers) => {
  expect(search(line, query).map(({ number }) => number)).toEqual(numbers);
});

test.each([
  ['+6281234567890', '0812-3456-7890'],
  ['+62812345678', '0812-345678'],
  ['+6221123456', '0211-23456'],
  ['+6591234567', '+6591234567'],
])('%s is said as %s', (phone, said) => {
  expect(spokenPhone(phone)).toBe(said);
});
