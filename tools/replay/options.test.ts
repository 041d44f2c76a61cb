import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

const needed = ['tickets.csv', '--office', 'Kantor', '--day', '2020-01-07'];

test('what is not said has its usual value', () => {
  expect(parseOptions(needed)).toEqual({
    file: 'tickets.csv',
    office: 'Kantor',
    day: '2020-01-07',
    speed: 600,
    url: 'http://localhost:3000',
    username: 'admin',
    password: '123',
    json: false,
  });
});

test('speed 0 and max mean as fast as possible', () => {
  expect(parseOptions([...needed, '--speed', '0']).speed).toBeNull();
  expect(parseOptions([...needed, '--speed', 'max']).speed).toBeNull();
  expect(parseOptions([...needed, '--speed', '0.5']).speed).toBe(0.5);
});

test.each([
  [[], 'Name one file'],
  [['tickets.csv'], 'Name an office and a day'],
  [[...needed, '--speed', 'fast'], '--speed must be a number'],
  [[...needed, '--speed=-1'], '--speed must be a number'],
  [[...needed, '--url', 'localhost:3000'], '--url must be an address'],
  [[...needed, '--quick'], "Unknown option '--quick'"],
])('%j is refused in a sentence', (args, sentence) => {
  expect(() => parseOptions(args)).toThrow(sentence);
});
