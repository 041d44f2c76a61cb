import { expect, test } from 'vitest';
import { formFields } from '../branches/form-fields.ts';
import { servedInOrder } from './counter-form.ts';

test('services come in the order given, the others behind them as they stood', () => {
  const fields = formFields({
    serviceIds: ['a', 'b', 'c', 'd'],
    'order.a': '',
    'order.b': '2',
    'order.c': 'x',
    'order.d': '1',
    'order.e': '1',
  });
  expect(servedInOrder(fields)).toEqual(['d', 'b', 'a', 'c']);
});

test('one ticked service, or none', () => {
  expect(servedInOrder(formFields({ serviceIds: 'a' }))).toEqual(['a']);
  expect(servedInOrder(formFields({}))).toEqual([]);
  expect(servedInOrder(formFields(undefined))).toEqual([]);
});
