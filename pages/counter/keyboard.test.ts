import { expect, test } from 'vitest';
import { keyCommand } from './keyboard.ts';

const free = { typing: false, counterOpen: true };
const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...more,
});

test.each([
  ['n', 'call-next'],
  ['N', 'call-next'],
  ['r', 'recall'],
  ['s', 'serve'],
  ['d', 'complete'],
  ['l', 'complete-and-next'],
  ['x', 'no-show'],
  ['b', 'close'],
  ['/', 'search'],
  ['?', 'help'],
  ['q', null],
  ['Enter', null],
  ['Shift', null],
])('%s means %s', (key, command) => {
  expect(keyCommand(press(key), free)).toBe(command);
});

test('B opens a closed counter', () => {
  expect(keyCommand(press('b'), { ...free, counterOpen: false })).toBe('open');
});

test('a letter typed into a field is a letter', () => {
  expect(keyCommand(press('x'), { ...free, typing: true })).toBeNull();
});

test.each(['ctrlKey', 'altKey', 'metaKey', 'repeat'])('not with %s', (modifier) => {
  expect(keyCommand(press('r', { [modifier]: true }), free)).toBeNull();
});
