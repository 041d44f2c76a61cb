import { expect, test } from 'vitest';
import type { BranchSettings } from '../../../shared/snapshots.ts';
import { branchFormValues, branchFromForm } from './branch-form.ts';
import { formFields } from './form-fields.ts';

const settings: BranchSettings = {
  id: 'pusat',
  name: 'Kantor Pusat',
  timeZone: 'Asia/Makassar',
  hours: [
    [
      ['08:00', '12:00'],
      ['13:00', '15:00'],
    ],
    [],
    [['08:00', '24:00']],
    [],
    [],
    [],
    [],
  ],
  callingRule: { order: { kind: 'arrival' }, maxWaitMinutes: null },
  minimumCalls: 2,
  noShowDelay: 45,
  recallLimit: 0,
  undoMinutes: 10,
  transferPlace: 'end',
  breakReasons: ['Istirahat', 'Salat'],
  results: [],
  cancelReasons: ['Pulang'],
};

test.each<[string, Partial<BranchSettings>]>([
  ['what it was', {}],
  ['open all the time, without a limit', { hours: null, recallLimit: null, transferPlace: 'original' }],
  ['in a zone that is not in the list', { timeZone: 'Europe/Warsaw' }],
])('a form that is sent as it was shown says %s', (_, changes) => {
  const shown = { ...settings, ...changes };
  const sent = branchFromForm(formFields(branchFormValues(shown)));
  const { id: _id, callingRule: _rule, results: _results, ...input } = shown;
  expect(sent).toMatchObject({ ok: true, value: input });
});

test('the name of a zone counts only where none of the list is chosen', () => {
  const zone = (timeZone: string, otherZone: string) => {
    const sent = branchFromForm(formFields({ ...branchFormValues(settings), timeZone, otherZone }));
    return sent.ok && sent.value.timeZone;
  };
  expect(zone('Asia/Jayapura', 'Asia/Singapore')).toBe('Asia/Jayapura');
  expect(zone('', ' Asia/Singapore ')).toBe('Asia/Singapore');
  expect(branchFormValues(settings)).toMatchObject({ timeZone: 'Asia/Makassar', otherZone: '' });
});

test('what is empty is not taken for nought', () => {
  const sent = branchFromForm(formFields({ ...branchFormValues(settings), minimumCalls: ' ', recallLimit: ' ' }));
  expect(sent).toMatchObject({ ok: true, value: { minimumCalls: Number.NaN, recallLimit: null } });
});
