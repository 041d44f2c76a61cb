import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseName, parsePhone } from './visitor-details.ts';

const phone = (input: string | null | undefined) => {
  const result = parsePhone(input);
  return result.ok ? result.value : result.reason;
};
const name = (input: string | null | undefined) => {
  const result = parseName(input);
  return result.ok ? result.value : result.reason;
};

describe('one phone number, however it is written', () => {
  test.each([
    '081234567890',
    '0812-3456-7890',
    '0812 3456 7890',
    '(0812) 3456.7890',
    '+6281234567890',
    '+62 812-3456-7890',
    '6281234567890',
    '62 812 3456 7890',
    ' 0812 3456 7890\t',
    '٠٨١٢٣٤٥٦٧٨٩٠',
    '０８１２３４５６７８９０',
  ])('%s', (input) => {
    expect(phone(input)).toBe('+6281234567890');
  });

  test('nothing given is no number', () => {
    expect([null, undefined, '', '   '].map(phone)).toEqual([null, null, null, null]);
  });
});

describe('Indonesian numbers have 9 to 12 digits after +62', () => {
  test.each([
    ['0812345678', '+62812345678'],
    ['081234567890', '+6281234567890'],
    ['0812345678901', '+62812345678901'],
    ['+62812345678', '+62812345678'],
    ['081234567', 'phone-invalid'],
    ['+6281234567', 'phone-invalid'],
    ['08123456789012', 'phone-invalid'],
    ['+628123456789012', 'phone-invalid'],
    ['62812345678901234', 'phone-invalid'],
    ['0215201234', '+62215201234'],
  ])('%s gives %s', (input, expected) => {
    expect(phone(input)).toBe(expected);
  });
});

test('numbers of other countries are numbers too', () => {
  expect(phone('+65 9123 4567')).toBe('+6591234567');
  expect(phone('+1 (212) 555-0123')).toBe('+12125550123');
  expect(phone('+1 555')).toBe('phone-invalid');
  expect(phone('+999 123456789')).toBe('phone-invalid');
});

describe('what is no number is told by its field', () => {
  test.each([
    '0812',
    'abc',
    'telepon saya',
    '😀😀😀😀😀😀😀😀😀',
    '0812-3456-abcd',
    '1'.repeat(400),
    '0'.repeat(10),
    '\u0000',
    '+',
    '-',
    "0812' or 1=1--",
  ])('%j', (input) => {
    expect(parsePhone(input)).toEqual({ ok: false, reason: 'phone-invalid', field: 'phone' });
  });

  test('whatever is typed, the answer is a number in one form, nothing, or a refusal', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0-9 ()-]*$/)), (input) => {
        const result = phone(input);
        expect(result === null ? input.trim() : result).toMatch(/^(\+[1-9]\d{4,14}|phone-invalid|)$/);
        if (result?.startsWith('+')) expect(phone(result)).toBe(result);
      }),
    );
  });
});

describe('names', () => {
  test('are kept as people write them', () => {
    const names = ["I Gusti Ngurah Ra'i", 'Ünal Çelik', '王小明', 'محمد', '=HYPERLINK("x")', '<b>Budi</b>', 'A. B. C'];
    expect(names.map(name)).toEqual(names);
  });

  test('emoji stay whole, families of several too', () => {
    const names = ['Budi 👨‍👩‍👧‍👦', '👩🏽‍⚕️ Dewi', '🇮🇩', '❤️'];
    expect(names.map(name)).toEqual(names);
  });

  test('lose what cannot be seen', () => {
    expect(name('  Siti \n Rahma\twati ')).toBe('Siti Rahma wati');
    expect(name('Siti\u0000\u0007\u001b[31m')).toBe('Siti [31m');
    expect(name('Siti\u200b\u2060 \ufeffRahma')).toBe('Siti Rahma');
    // Turned round, this would be read as another name.
    expect(name('Budi\u202egnp.exe')).toBe('Budi gnp.exe');
    expect(name('Se\u0301bastien')).toBe('Sébastien');
  });

  test('of which nothing is left are no names', () => {
    expect([null, undefined, '', ' \t\n', '\u200b\u200b', '\u0000'].map(name)).toEqual(Array(6).fill(null));
  });

  test('may have 100 characters, however many units they take', () => {
    expect(name('x'.repeat(100))).toBe('x'.repeat(100));
    expect(name('😀'.repeat(100))).toBe('😀'.repeat(100));
    expect(name(` ${'x'.repeat(100)} `)).toBe('x'.repeat(100));
    for (const tooLong of ['x'.repeat(101), 'x'.repeat(400), '😀'.repeat(101)]) {
      expect(parseName(tooLong)).toEqual({ ok: false, reason: 'invalid-request', field: 'name' });
    }
  });

  test('that were parsed once stay as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (input) => {
        const once = name(input);
        expect(name(once)).toBe(once);
      }),
    );
  });
});
