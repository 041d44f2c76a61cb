import { expect, test } from 'vitest';
import { standardDisplay } from '../../shared/display-settings.ts';
import { announcementOf } from './call-announcement.ts';

const { voice } = standardDisplay;

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
  expect(announcementOf(call(number, counter), [], voice)).toMatchObject({
    sentences: [{ locale: 'id', text }],
    at: Date.parse('2026-11-22T01:05:00Z'),
  });
});

test('knows a prefix with digits from the services', () => {
  const services = [{ id: 's', name: 'Poli', prefix: 'B2', waiting: 0 }];
  expect(announcementOf(call('B2014', 'Loket 1'), services, voice).sentences[0]?.text).toBe(
    'Nomor antrian B dua empat belas, silakan menuju Loket satu.',
  );
});

test('each language of the voice, in its order, numbers as they are wanted', () => {
  const wanted = { ...voice, languages: ['en' as const, 'id' as const], numbers: 'digits' as const };
  const { sentences } = announcementOf(call('A012', 'Loket 3'), [], wanted);
  expect(sentences.map(({ text }) => text)).toEqual([
    'Number A zero one two, please go to Loket three.',
    'Nomor antrian A nol satu dua, silakan menuju Loket tiga.',
  ]);
});
