import { expect, test } from 'vitest';
import { announcementOf } from './call-announcement.ts';

const call = (number: string, name: string) => ({
  id: 1,
  number,
  counter: { id: 'x', name },
  at: '2026-11-22T08:05:00+07:00',
  recall: false,
});

test.each([
  ['A012', 'Loket A', 'Nomor antrian A dua belas, silakan menuju Loket A.'],
  ['CS115', 'Loket 30', 'Nomor antrian C S seratus lima belas, silakan menuju Loket tiga puluh.'],
  ['007', 'Poli Gigi', 'Nomor antrian tujuh, silakan menuju Poli Gigi.'],
])('%s at %s', (number, counter, text) => {
  expect(announcementOf(call(number, counter), [])).toMatchObject({
    text,
    at: Date.parse('2026-11-22T01:05:00Z'),
  });
});

test('knows a prefix with digits from the services', () => {
  const services = [{ id: 's', name: 'Poli', prefix: 'B2', waiting: 0 }];
  expect(announcementOf(call('B2014', 'Loket 1'), services).text).toBe(
    'Nomor antrian B dua empat belas, silakan menuju Loket satu.',
  );
});
