import type { FormValues } from '../../../shared/page-props.ts';
import { ok, type Result } from '../../../shared/refusal.ts';
import type { ServiceSettings } from '../../../shared/snapshots.ts';
import { channels } from '../../../shared/ticket.ts';
import { type FormFields, numberOf, textOf } from '../branches/form-fields.ts';
import { weekFieldNames, weekFormValues, weekFromForm } from '../branches/week-form.ts';
import type { NumbersInput } from './number-series.ts';
import { type ChannelQuotas, type ServiceInput, usualService } from './service-settings.ts';

export const serviceFieldNames = [
  'name',
  'group',
  'prefix',
  'digits',
  'dailyQuota',
  ...channels.map((channel) => `quota-${channel}`),
  'ownHours',
  ...weekFieldNames,
  'lastIssueMinutes',
  'numbersOf',
  'firstNumber',
  'lastNumber',
  'phoneRequired',
  'onePerPhone',
  'position',
];

type FromForm = Omit<ServiceInput, 'position'> & Partial<ServiceInput> & NumbersInput;

/** Without a position where none was given: it stays, or is the last. */
export function serviceFromForm(fields: FormFields): Result<FromForm> {
  const isEmpty = (name: string) => textOf(fields, name).trim() === '';
  const isTicked = (name: string) => textOf(fields, name) === 'on';
  const hours = isTicked('ownHours') ? weekFromForm(fields) : ok(null);
  if (!hours.ok) return hours;
  const quotas = channels.filter((channel) => !isEmpty(`quota-${channel}`));
  return ok({
    name: textOf(fields, 'name'),
    group: textOf(fields, 'group'),
    prefix: textOf(fields, 'prefix'),
    digits: numberOf(fields, 'digits'),
    dailyQuota: isEmpty('dailyQuota') ? null : numberOf(fields, 'dailyQuota'),
    channelQuotas: Object.fromEntries(
      quotas.map((channel) => [channel, numberOf(fields, `quota-${channel}`)]),
    ) as ChannelQuotas,
    hours: hours.value,
    lastIssueMinutes: isEmpty('lastIssueMinutes') ? 0 : numberOf(fields, 'lastIssueMinutes'),
    phoneRequired: isTicked('phoneRequired'),
    onePerPhone: isTicked('onePerPhone'),
    numbersOf: textOf(fields, 'numbersOf') || null,
    ...(isEmpty('firstNumber') ? {} : { firstNumber: numberOf(fields, 'firstNumber') }),
    lastNumber: isEmpty('lastNumber') ? null : numberOf(fields, 'lastNumber'),
    ...(isEmpty('position') ? {} : { position: numberOf(fields, 'position') }),
  });
}

type Shown = ServiceInput & Pick<ServiceSettings, 'firstNumber' | 'lastNumber' | 'sharesNumbersWith'>;

export function serviceFormValues(service: Shown): FormValues {
  const ticked = (value: boolean) => (value ? 'on' : '');
  return {
    name: service.name,
    group: service.group,
    prefix: service.prefix,
    digits: String(service.digits),
    dailyQuota: String(service.dailyQuota ?? ''),
    ...Object.fromEntries(
      channels.map((channel) => [`quota-${channel}`, String(service.channelQuotas[channel] ?? '')]),
    ),
    ownHours: ticked(service.hours !== null),
    ...weekFormValues(service.hours),
    lastIssueMinutes: String(service.lastIssueMinutes),
    numbersOf: service.sharesNumbersWith[0] ?? '',
    firstNumber: String(service.firstNumber),
    lastNumber: String(service.lastNumber ?? ''),
    phoneRequired: ticked(service.phoneRequired),
    onePerPhone: ticked(service.onePerPhone),
    position: String(service.position),
  };
}

export function newServiceValues(position: number): FormValues {
  const numbers = { firstNumber: 1, lastNumber: null, sharesNumbersWith: [] };
  return serviceFormValues({ ...usualService, ...numbers, name: '', prefix: '', position });
}
