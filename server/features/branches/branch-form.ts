import { indonesianZones } from '../../../shared/indonesian-zones.ts';
import type { FormValues } from '../../../shared/page-props.ts';
import { ok, type Result } from '../../../shared/refusal.ts';
import type { BranchSettings } from '../../../shared/snapshots.ts';
import type { BranchInput } from './branch-settings.ts';
import { type FormFields, numberOf, textOf } from './form-fields.ts';
import { weekFieldNames, weekFormValues, weekFromForm } from './week-form.ts';

export const branchFieldNames = [
  'name',
  'timeZone',
  'otherZone',
  'allDay',
  ...weekFieldNames,
  'minimumCalls',
  'noShowDelay',
  'recallLimit',
  'undoMinutes',
  'transferPlace',
  'breakReasons',
  'results',
  'cancelReasons',
];

/** Chosen from the list, or else named. */
export function zoneFromForm(fields: FormFields): string {
  return textOf(fields, 'timeZone').trim() || textOf(fields, 'otherZone').trim();
}

export function zoneFormValues(timeZone: string): FormValues {
  const listed = indonesianZones.some(({ name }) => name === timeZone);
  return listed ? { timeZone, otherZone: '' } : { timeZone: '', otherZone: timeZone };
}

const lines = (fields: FormFields, name: string) => textOf(fields, name).split(/\r?\n/);

export function branchFromForm(fields: FormFields): Result<BranchInput> {
  const hours = textOf(fields, 'allDay') === 'on' ? ok(null) : weekFromForm(fields);
  if (!hours.ok) return hours;
  return ok({
    name: textOf(fields, 'name'),
    timeZone: zoneFromForm(fields),
    hours: hours.value,
    minimumCalls: numberOf(fields, 'minimumCalls'),
    noShowDelay: numberOf(fields, 'noShowDelay'),
    recallLimit: textOf(fields, 'recallLimit').trim() === '' ? null : numberOf(fields, 'recallLimit'),
    undoMinutes: numberOf(fields, 'undoMinutes'),
    transferPlace: textOf(fields, 'transferPlace') === 'end' ? 'end' : 'original',
    breakReasons: lines(fields, 'breakReasons'),
    results: lines(fields, 'results'),
    cancelReasons: lines(fields, 'cancelReasons'),
  });
}

export function branchFormValues(branch: BranchSettings): FormValues {
  return {
    name: branch.name,
    ...zoneFormValues(branch.timeZone),
    allDay: branch.hours === null ? 'on' : '',
    ...weekFormValues(branch.hours),
    minimumCalls: String(branch.minimumCalls),
    noShowDelay: String(branch.noShowDelay),
    recallLimit: String(branch.recallLimit ?? ''),
    undoMinutes: String(branch.undoMinutes),
    transferPlace: branch.transferPlace,
    breakReasons: branch.breakReasons.join('\n'),
    results: branch.results.join('\n'),
    cancelReasons: branch.cancelReasons.join('\n'),
  };
}
