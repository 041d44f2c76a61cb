import { expect, test } from 'vitest';
import { groupsOfPath, parseGroupPath } from './group-path.ts';

const parsed = (input: string) => {
  const result = parseGroupPath(input);
  return result.ok ? result.value : result;
};
const refused = { ok: false, reason: 'invalid-request', field: 'group' };

test('however the groups are typed, they are written one way', () => {
  for (const typed of ['Kependudukan/KTP', ' Kependudukan  /  KTP ', '/Kependudukan//KTP/', 'Kependudukan / \tKTP']) {
    expect(parsed(typed)).toBe('Kependudukan / KTP');
  }
  expect(parsed(' / ')).toBe('');
  expect(parsed(String(parsed('a/b/c')))).toBe('a / b / c');
});

test('there are at most three levels, and names of at most sixty characters', () => {
  expect(parsed('a/b/c')).toBe('a / b / c');
  expect(parsed('a/b/c/d')).toEqual(refused);
  expect(parsed('x'.repeat(60))).toBe('x'.repeat(60));
  expect(parsed(`a/${'x'.repeat(61)}`)).toEqual(refused);
  expect(parsed(`a/${'x'.repeat(101)}`)).toEqual(refused);
});

test('groups come back from the outermost', () => {
  expect(groupsOfPath('Kependudukan / KTP')).toEqual(['Kependudukan', 'KTP']);
  expect(groupsOfPath('')).toEqual([]);
});
