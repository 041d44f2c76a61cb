import { expect, test } from 'vitest';
import { waitingList } from './waiting-list.ts';

const services = (count: number, name = 'Kasir', prefix = 'A') =>
  Array.from({ length: count }, () => ({ name, prefix }));

test('few short names are large, more are small', () => {
  expect(waitingList([])).toBe('large');
  expect(waitingList(services(6))).toBe('large');
  expect(waitingList(services(7))).toBe('small');
  expect(waitingList(services(12))).toBe('small');
});

test('a long name counts as the lines that it takes', () => {
  expect(waitingList(services(2, 'Pelayanan Administrasi Kependudukan'))).toBe('large');
  expect(waitingList(services(4, 'Pelayanan Administrasi Kependudukan'))).toBe('small');
  expect(waitingList(services(7, 'Pelayanan Administrasi Kependudukan'))).toBe('letters');
});

test('names without room leave their place to the letters, where each service has one', () => {
  expect(waitingList(services(13))).toBe('letters');
  expect(waitingList([...services(13), { name: 'Kasir', prefix: '' }])).toBe('names');
});
