import { describe, expect, test } from 'vitest';
import { numberWords } from './number-words.ts';
import { spokenText, spokenTicket } from './spoken-number.ts';

const spokenNumber = (number: number) => numberWords(number, 'id');

describe('a number in Indonesian', () => {
  test.each([
    [0, 'nol'],
    [1, 'satu'],
    [9, 'sembilan'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [99, 'sembilan puluh sembilan'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1100, 'seribu seratus'],
    [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
    [2000, 'dua ribu'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [201_000, 'dua ratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [11_000_011, 'sebelas juta sebelas'],
    [
      999_999_999,
      'sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
    ],
  ])('%i is %s', (number, words) => {
    expect(spokenNumber(number)).toBe(words);
  });

  test('different numbers never sound alike', () => {
    const heard = new Set(Array.from({ length: 20_000 }, (_, number) => spokenNumber(number)));
    expect(heard.size).toBe(20_000);
  });

  test.each([-1, 1.5, 1_000_000_000, Number.NaN])('%d has no words', (number) => {
    expect(() => spokenNumber(number)).toThrow(RangeError);
  });
});

describe('spokenTicket', () => {
  test.each([
    ['A012', [], 'A dua belas'],
    ['A000', [], 'A nol'],
    ['007', [], 'tujuh'],
    ['CS115', [], 'C S seratus lima belas'],
    ['a-12', [], 'A dua belas'],
    ['A1012', ['A', 'A1'], 'A satu dua belas'],
    ['A1012', ['A', 'B'], 'A seribu dua belas'],
    ['1012', ['1'], 'satu dua belas'],
    ['1012', ['A', ''], 'seribu dua belas'],
    ['B999999999', [], `B ${spokenNumber(999_999_999)}`],
    ['A1234567890', [], 'A satu dua tiga empat lima enam tujuh delapan sembilan nol'],
    ['VIP', [], 'V I P'],
  ])('%s with prefixes %j', (ticket, prefixes, words) => {
    expect(spokenTicket({ ticket, prefixes, locale: 'id', numbers: 'words' })).toBe(words);
  });
});

describe('a number in English', () => {
  test.each([
    [0, 'zero'],
    [13, 'thirteen'],
    [40, 'forty'],
    [99, 'ninety nine'],
    [100, 'one hundred'],
    [123, 'one hundred and twenty three'],
    [1005, 'one thousand and five'],
    [1100, 'one thousand one hundred'],
    [20_000, 'twenty thousand'],
    [1_000_001, 'one million and one'],
    [12_345_678, 'twelve million three hundred and forty five thousand six hundred and seventy eight'],
  ])('%i is %s', (number, words) => {
    expect(numberWords(number, 'en')).toBe(words);
  });

  test('different numbers never sound alike', () => {
    const heard = new Set(Array.from({ length: 20_000 }, (_, number) => numberWords(number, 'en')));
    expect(heard.size).toBe(20_000);
  });
});

test.each([
  ['A012', 'A nol satu dua'],
  ['B100', 'B satu nol nol'],
  ['VIP', 'V I P'],
])('%s digit by digit is %s', (ticket, words) => {
  expect(spokenTicket({ ticket, prefixes: [], locale: 'id', numbers: 'digits' })).toBe(words);
});

describe('spokenText', () => {
  test.each([
    ['Loket A', 'Loket A'],
    ['Loket 12', 'Loket dua belas'],
    ['Loket 3B', 'Loket tiga B'],
    ['Lt2 Meja10', 'Lt dua Meja sepuluh'],
  ])('%s', (text, words) => {
    expect(spokenText(text, 'id')).toBe(words);
  });
});
