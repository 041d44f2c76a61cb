import { describe, expect, test } from 'vitest';
import { kitMessages } from '../../../pages/kit/messages.ts';
import { locales } from '../../../shared/page.ts';
import { decodeCursor, encodeCursor } from './history-cursor.ts';
import { type FilterInput, keptFilter, parseHistoryFilter } from './history-filter.ts';
import { historyMessages } from './history-messages.ts';
import { phonePatterns, textPatterns } from './search-patterns.ts';

describe('the filter', () => {
  test('leaves out what is empty', () => {
    const input = { from: '2026-11-01', to: '', state: 'no_show', q: '  Budi\u0000 ', serviceId: '' } as FilterInput;
    expect(parseHistoryFilter(input)).toEqual({
      ok: true,
      value: { from: '2026-11-01', state: 'no_show', q: 'Budi' },
    });
  });

  test.each([
    [{ from: '2026-02-30' }, 'from'],
    [{ from: '22/11/2026' }, 'from'],
    [{ to: '2026-11-1' }, 'to'],
    [{ to: '+002026-11-01' }, 'to'],
    [{ from: '2026-11-02', to: '2026-11-01' }, 'to'],
    [{ state: 'gone' }, 'state'],
  ])('refuses %j and names the field', (input, field) => {
    expect(parseHistoryFilter(input as FilterInput)).toEqual({ ok: false, reason: 'invalid-request', field });
  });

  test('keeps for the form what it refused', () => {
    expect(keptFilter({ from: '2026-02-30', q: 'x' })).toEqual({ from: '2026-02-30', q: 'x' });
  });
});

describe('the cursor', () => {
  test('comes back as it went', () => {
    const place = { issuedAt: 1_795_305_600_123, id: 'AZ-_09' };
    expect(decodeCursor(encodeCursor(place))).toEqual({ ok: true, value: place });
    expect(decodeCursor(undefined)).toEqual({ ok: true, value: null });
  });

  test.each(['x', '####', 'bnVsbA', Buffer.from("1.a' or 1=1").toString('base64url')])('%s is refused', (text) => {
    expect(decodeCursor(text)).toEqual({ ok: false, reason: 'invalid-request', field: 'cursor' });
  });
});

describe('search patterns', () => {
  test('wildcards mean themselves', () => {
    expect(textPatterns('5%_\\')).toEqual(['%5\\%\\_\\\\%']);
  });

  test('a phone is found by how people write it', () => {
    expect(phonePatterns('0812-3456')).toEqual(['+628123456%', '%08123456%']);
    expect(phonePatterns('+62 812')).toEqual(['%62812%']);
    expect(phonePatterns('5678')).toEqual(['%5678%']);
  });

  test.each(['A012', '12', 'Budi 0812', '+', ''])('%j is no phone', (q) => {
    expect(phonePatterns(q)).toEqual([]);
  });
});

test.each(locales)('exports in %s say it as the pages do', (locale) => {
  expect(historyMessages[locale].states).toEqual(kitMessages[locale].states);
});
