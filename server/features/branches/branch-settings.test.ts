import { expect, test } from 'vitest';
import { type BranchInput, checkBranch } from './branch-settings.ts';

const pusat: BranchInput = {
  name: 'Kantor Pusat',
  timeZone: 'Asia/Makassar',
  hours: null,
  minimumCalls: 1,
  noShowDelay: 0,
  recallLimit: null,
  undoMinutes: 5,
  transferPlace: 'original',
  breakReasons: [],
  results: [],
  cancelReasons: [],
};
const many = (count: number) => Array.from({ length: count }, (_, index) => `Alasan ${index}`);

test('the entries of a list are tidied, and each is there once', () => {
  const checked = checkBranch({ ...pusat, results: ['  Berkas  kurang ', 'Lengkap', '', 'Berkas kurang', 'a\nb'] });
  expect(checked.ok && JSON.parse(checked.value.results)).toEqual(['Berkas kurang', 'Lengkap', 'a b']);
});

test.each<[string, Partial<BranchInput>]>([
  ['one call and no delay', { minimumCalls: 1, noShowDelay: 0, recallLimit: 0, undoMinutes: 0 }],
  ['the most of everything', { minimumCalls: 10, noShowDelay: 3600, recallLimit: 50, undoMinutes: 60 }],
  ['thirty entries of sixty characters', { breakReasons: [...many(29), '🙂'.repeat(60)] }],
  [
    'hours with a break',
    {
      hours: [
        [
          ['08:00', '12:00'],
          ['13:00', '24:00'],
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
    },
  ],
])('%s is accepted', (_, changes) => {
  expect(checkBranch({ ...pusat, ...changes })).toMatchObject({ ok: true });
});

test.each<[string, Partial<BranchInput>]>([
  ['name', { name: ' ' }],
  ['timeZone', { timeZone: 'Asia/Entah' }],
  ['timeZone', { timeZone: '+07:00' }],
  ['minimumCalls', { minimumCalls: 0 }],
  ['minimumCalls', { minimumCalls: 11 }],
  ['minimumCalls', { minimumCalls: Number.NaN }],
  ['noShowDelay', { noShowDelay: -1 }],
  ['noShowDelay', { noShowDelay: 3601 }],
  ['recallLimit', { recallLimit: 51 }],
  ['recallLimit', { recallLimit: 1.5 }],
  ['undoMinutes', { undoMinutes: 61 }],
  ['transferPlace', { transferPlace: 'front' as 'end' }],
  ['breakReasons', { breakReasons: many(31) }],
  ['results', { results: ['x'.repeat(61)] }],
  ['cancelReasons', { cancelReasons: ['x'.repeat(500)] }],
])('%s is refused in %j', (field, wrong) => {
  expect(checkBranch({ ...pusat, ...wrong })).toEqual({ ok: false, reason: 'invalid-request', field });
});

test('hours that end before they begin, or overlap, name the day', () => {
  const week = (day: [string, string][]) => [[], [], day, [], [], [], []] as unknown as BranchInput['hours'];
  for (const day of [
    [['15:00', '08:00']],
    [
      ['08:00', '12:00'],
      ['11:00', '15:00'],
    ],
  ] as [string, string][][]) {
    const refusal = { ok: false, reason: 'hours-invalid', field: 'hours-2' };
    expect(checkBranch({ ...pusat, hours: week(day) })).toEqual(refusal);
  }
});
