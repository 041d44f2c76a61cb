import { expect, test } from 'vitest';
import { paceClass, pagesOf } from './text-pages.ts';

test('a short text is one part', () => {
  expect(pagesOf('Selamat  datang')).toEqual(['Selamat datang']);
  expect(pagesOf('')).toEqual([]);
});

test('a long text is parted between words, and nothing is lost', () => {
  const text = 'Siapkan KTP dan kartu keluarga Anda. '.repeat(8).trim();
  const pages = pagesOf(text);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.every((page) => page.length <= 100)).toBe(true);
  expect(pages.join(' ')).toBe(text);
});

test('a word longer than a part stands alone', () => {
  expect(pagesOf(`a ${'x'.repeat(150)} b`)).toEqual(['a', 'x'.repeat(150), 'b']);
});

test('the longer the text, the longer it takes, as far as the style sheet goes', () => {
  expect(paceClass('x')).toBe('pace-1');
  expect(paceClass('x'.repeat(141))).toBe('pace-3');
  expect(paceClass('x'.repeat(5000))).toBe('pace-20');
});
