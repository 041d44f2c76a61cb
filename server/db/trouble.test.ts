import { expect, test } from 'vitest';
import { troubleOf } from './trouble.ts';

const error = (code: string, message = '') => Object.assign(new Error(message), { code });

test.each([
  ['40001', 'conflict'],
  ['40P01', 'conflict'],
  ['57014', 'busy'],
  ['55P03', 'busy'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_BUSY_SNAPSHOT', 'busy'],
  ['57P01', 'lost'],
  ['57P03', 'lost'],
  ['08006', 'lost'],
  ['53300', 'lost'],
  ['ECONNREFUSED', 'lost'],
  ['ECONNRESET', 'lost'],
])('%s is %s', (code, trouble) => {
  expect(troubleOf(error(code))).toBe(trouble);
});

test.each([
  ['timeout exceeded when trying to connect', 'busy'],
  ['Connection terminated unexpectedly', 'lost'],
  ['Connection terminated due to connection timeout', 'lost'],
  ['Client has encountered a connection error and is not queryable', 'lost'],
  ['Client was closed and is not queryable', 'lost'],
])('"%s" is %s', (message, trouble) => {
  expect(troubleOf(new Error(message))).toBe(trouble);
});

test('a mistake in a statement or in our code is none', () => {
  for (const mistake of [error('23505'), error('42P01'), error('SQLITE_CONSTRAINT'), error('ENOENT'), 'text', null]) {
    expect(troubleOf(mistake)).toBeNull();
  }
});
