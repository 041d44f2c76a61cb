import type { KioskSettings } from '../../../shared/kiosk-settings.ts';
import type { FormValues } from '../../../shared/page-props.ts';
import type { Paper } from '../../../shared/printing.ts';
import { type FormFields, numberOf, textOf, valuesOf } from '../branches/form-fields.ts';

const fieldNames = [
  'name',
  'locale',
  'theme',
  'accent',
  'logoId',
  'welcome',
  'printing',
  'printerId',
  'paper',
  'returnAfter',
];

/** As it was sent; whether it is right is for `checkKiosk` to say. */
export function kioskFromForm(fields: FormFields): KioskSettings {
  const text = (name: string) => textOf(fields, name).trim();
  /** One of a list, if the form was not forged. */
  const choice = <Value>(name: string) => text(name) as Value;
  return {
    serviceIds: [...(fields.serviceIds ?? [])],
    locale: choice('locale'),
    theme: choice('theme'),
    accent: choice('accent'),
    logoId: text('logoId') || null,
    welcome: text('welcome').replace(/\s+/g, ' '),
    printing: choice('printing'),
    printerId: text('printerId') || null,
    paper: numberOf(fields, 'paper') as Paper,
    returnAfter: numberOf(fields, 'returnAfter'),
  };
}

/** What was typed, to be shown again. */
export const typedKiosk = (fields: FormFields): FormValues => valuesOf(fields, fieldNames);

export function kioskFormValues(name: string, settings: KioskSettings): FormValues {
  return {
    name,
    locale: settings.locale,
    theme: settings.theme,
    accent: settings.accent,
    logoId: settings.logoId ?? '',
    welcome: settings.welcome,
    printing: settings.printing,
    printerId: settings.printerId ?? '',
    paper: String(settings.paper),
    returnAfter: String(settings.returnAfter),
  };
}
