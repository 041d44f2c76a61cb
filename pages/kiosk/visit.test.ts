import { describe, expect, test } from 'vitest';
import { kioskTicketOf } from './test-fixtures.ts';
import { type Action, freshVisit, isUntouched, next, type Visit } from './visit.ts';

const visitAfter = (...actions: Action[]): Visit => actions.reduce(next, freshVisit('id'));
const choose = (serviceId: string, key = 'first', phoneRequired = false): Action => ({
  do: 'choose',
  serviceId,
  phoneRequired,
  key,
});
const digits = (phone: string) => [...phone].map((digit): Action => ({ do: 'digit', digit }));
const answered: Action = { do: 'answered', taken: kioskTicketOf() };
const unknown: Action = { do: 'unknown' };

describe('a visit', () => {
  test('is one tap on a service, and the number is there', () => {
    expect(visitAfter(choose('s1')).step).toEqual({ at: 'taking', serviceId: 's1' });
    expect(visitAfter(choose('s1'), answered).step).toMatchObject({ at: 'ticket' });
  });

  test('a second tap, on this service or another, changes nothing', () => {
    expect(visitAfter(choose('s1'), choose('s1', 'second'))).toEqual(visitAfter(choose('s1')));
    expect(visitAfter(choose('s1'), choose('s2', 'second'), { do: 'enter', path: ['x'] })).toEqual(
      visitAfter(choose('s1')),
    );
    expect(visitAfter(choose('s1'), answered, choose('s2', 'second'))).toEqual(visitAfter(choose('s1'), answered));
  });

  test('when it is not known whether a number was given, the next attempt asks with the same key', () => {
    const visit = visitAfter(choose('s1'), unknown, { do: 'send' });
    expect(visit).toMatchObject({ step: { at: 'taking', serviceId: 's1' }, key: 'first' });
  });

  test('a refusal keeps the key, the class and the language, and says which service it was', () => {
    const visit = visitAfter(
      { do: 'class', code: 'elderly' },
      { do: 'speak', locale: 'en' },
      choose('s1'),
      { do: 'refused', error: { reason: 'quota-full' } },
      choose('s2', 'second'),
    );
    expect(visit).toMatchObject({ key: 'first', priorityClass: 'elderly', locale: 'en', refused: null });
    const refused = visitAfter(choose('s1'), { do: 'refused', error: { reason: 'quota-full' } });
    expect(refused).toMatchObject({ step: { at: 'services' }, refused: { serviceId: 's1' } });
  });

  test('a phone number is asked for where it must be, and mended where it was typed', () => {
    const typed = visitAfter(choose('s1', 'first', true), ...digits('129'), { do: 'erase' });
    expect(typed.step).toEqual({ at: 'phone', serviceId: 's1' });
    const wrong = [{ do: 'send' }, { do: 'refused', error: { reason: 'phone-invalid', field: 'phone' } }] as Action[];
    expect(wrong.reduce(next, typed)).toMatchObject({ step: { at: 'phone' }, phone: '12', key: 'first' });
    expect(next(typed, { do: 'back' })).toMatchObject({ step: { at: 'services' }, phone: '' });
  });

  test('nothing of a visitor is left for the next one', () => {
    const visit = visitAfter(
      { do: 'speak', locale: 'en' },
      { do: 'contrast' },
      { do: 'class', code: 'elderly' },
      choose('s1', 'first', true),
      ...digits('0812'),
      { do: 'leave', locale: 'id' },
    );
    expect(visit).toEqual(freshVisit('id'));
  });

  test('is untouched until somebody does something, and again for the next one', () => {
    expect(isUntouched(freshVisit('id'), 'id')).toBe(true);
    const touches: Action[] = [
      { do: 'enter', path: ['x'] },
      { do: 'turn', page: 1 },
      { do: 'speak', locale: 'en' },
      { do: 'contrast' },
      { do: 'class', code: 'elderly' },
      choose('s1'),
    ];
    for (const touch of touches) expect(isUntouched(visitAfter(touch), 'id'), touch.do).toBe(false);
    for (const more of [answered, unknown]) expect(isUntouched(visitAfter(choose('s1'), more), 'id')).toBe(false);
    expect(isUntouched(visitAfter(choose('s1'), answered, { do: 'leave', locale: 'id' }), 'id')).toBe(true);
  });

  test('an answer that comes when the visitor has left is not shown to the next', () => {
    expect(visitAfter(choose('s1'), unknown, { do: 'leave', locale: 'id' }, answered)).toEqual(freshVisit('id'));
  });
});
