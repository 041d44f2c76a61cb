import { expect, test } from 'vitest';
import { PrivateDetails } from './private-details.ts';

test.each(['Penguji 12345 0001', '+62812123450001', '0812-1234-50001', '0812 1234 5000 1'])('%s is found', (text) => {
  const people = new PrivateDetails('12345');
  people.look(`{"x":"${text}"}`, 'here');
  expect(people.leaks).toEqual(['here']);
});

test('what is nobody of this run is not', () => {
  const people = new PrivateDetails('12345');
  people.look(JSON.stringify([people.of(1).name.slice(0, 7), 'replay #12345', '+62812999990001']), 'here');
  expect(people).toMatchObject({ looked: 1, leaks: [] });
});
