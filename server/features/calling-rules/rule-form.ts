import type { CallingRule, RatioGroup } from '../../../shared/calling-rule.ts';
import type { FormValues } from '../../../shared/page-props.ts';
import { type FormFields, numberOf, textOf } from '../branches/form-fields.ts';
import type { Known } from './check-rule.ts';

/** Groups that the form offers besides all others. */
const formGroups = [1, 2, 3];

export function ruleFromForm(fields: FormFields): CallingRule {
  const maxWaitMinutes = textOf(fields, 'maxWaitMinutes').trim() === '' ? null : numberOf(fields, 'maxWaitMinutes');
  const kind = textOf(fields, 'kind') as CallingRule['order']['kind'];
  if (kind !== 'ratio') return { order: { kind } as CallingRule['order'], maxWaitMinutes };
  const by = textOf(fields, 'by') === 'service' ? 'service' : 'class';
  const groups: RatioGroup[] = formGroups
    .map((number) => ({ members: [...(fields[`${by}-${number}`] ?? [])], share: numberOf(fields, `share-${number}`) }))
    .filter(({ members }) => members.length > 0);
  return {
    order: { kind, by, groups: [...groups, { members: [], share: numberOf(fields, 'share-others') }] },
    maxWaitMinutes,
  };
}

/** What was typed, to be shown again: each ticked member has its group's number. */
export function ruleFieldValues(fields: FormFields, known: Known): FormValues {
  const single = ['kind', 'maxWaitMinutes', 'by', 'share-others', ...formGroups.map((number) => `share-${number}`)];
  return {
    ...Object.fromEntries(single.map((name) => [name, textOf(fields, name)])),
    ...ticked('class', known.classCodes, (number) => fields[`class-${number}`] ?? []),
    ...ticked('service', known.serviceIds, (number) => fields[`service-${number}`] ?? []),
  };
}

export function ruleFormValues({ order, maxWaitMinutes }: CallingRule, known: Known): FormValues {
  const ratio = order.kind === 'ratio' ? order : { by: 'class' as const, groups: [] };
  const named = ratio.groups.filter(({ members }) => members.length > 0);
  const others = ratio.groups.find(({ members }) => members.length === 0);
  const membersOf = (number: number) => named[number - 1]?.members ?? [];
  return {
    kind: order.kind,
    maxWaitMinutes: String(maxWaitMinutes ?? ''),
    by: ratio.by,
    ...Object.fromEntries(formGroups.map((number) => [`share-${number}`, String(named[number - 1]?.share ?? 1)])),
    'share-others': String(others?.share ?? (named.length > 0 ? 0 : 2)),
    ...(ratio.by === 'class' ? ticked('class', known.classCodes, membersOf) : {}),
    ...(ratio.by === 'service' ? ticked('service', known.serviceIds, membersOf) : {}),
  };
}

function ticked(by: string, members: readonly string[], chosen: (group: number) => readonly string[]): FormValues {
  const pairs = formGroups.flatMap((number) =>
    members.filter((member) => chosen(number).includes(member)).map((member) => [`${by}-${number}-${member}`, 'on']),
  );
  return Object.fromEntries(pairs) as FormValues;
}
