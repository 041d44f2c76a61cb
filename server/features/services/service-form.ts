import type { FormValues } from '../../../shared/page-props.ts';
import { type FormFields, numberOf, textOf } from '../branches/form-fields.ts';
import { type ServiceInput, usualService } from './service-settings.ts';

export const serviceFieldNames = [
  'name',
  'prefix',
  'digits',
  'dailyQuota',
  'opensAt',
  'closesAt',
  'phoneRequired',
  'position',
];

/** Without a position where none was given: it stays, or is the last. */
export function serviceFromForm(fields: FormFields): Omit<ServiceInput, 'position'> & Partial<ServiceInput> {
  const isEmpty = (name: string) => textOf(fields, name).trim() === '';
  return {
    name: textOf(fields, 'name'),
    prefix: textOf(fields, 'prefix'),
    digits: numberOf(fields, 'digits'),
    dailyQuota: isEmpty('dailyQuota') ? null : numberOf(fields, 'dailyQuota'),
    opensAt: textOf(fields, 'opensAt') || null,
    closesAt: textOf(fields, 'closesAt') || null,
    phoneRequired: textOf(fields, 'phoneRequired') === 'on',
    ...(isEmpty('position') ? {} : { position: numberOf(fields, 'position') }),
  };
}

export function serviceFormValues(service: ServiceInput): FormValues {
  return {
    name: service.name,
    prefix: service.prefix,
    digits: String(service.digits),
    dailyQuota: service.dailyQuota === null ? '' : String(service.dailyQuota),
    opensAt: service.opensAt ?? '',
    closesAt: service.closesAt ?? '',
    phoneRequired: service.phoneRequired ? 'on' : '',
    position: String(service.position),
  };
}

export function newServiceValues(position: number): FormValues {
  return serviceFormValues({ ...usualService, name: '', prefix: '', position });
}
