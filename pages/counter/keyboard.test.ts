import { expect, test } from 'vitest';
import { keyCommand, keyOf } from './keyboard.ts';

const free = { typing: false, counterOpen: true, onBreak: false };
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
  ['i', 'break'],
  ['u', 'undo'],
  ['p', 'transfer'],
  ['m', 'more'],
  ['e', 'print'],
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

test('I comes back from a break', () => {
  expect(keyCommand(press('i'), { ...free, onBreak: true })).toBe('back');
});

test('no key means two things, but for those that turn something on and off', () => {
  const keys = Object.entries(keyOf).filter(([command]) => !['close', 'back'].includes(command));
  expect(new Set(keys.map(([, key]) => key)).size).toBe(keys.length);
});
