import type { FormValues } from '../../../shared/page-props.ts';
import type { PrinterOverview } from '../../../shared/printing.ts';
import { type FormFields, numberOf, textOf } from '../branches/form-fields.ts';
import type { PrinterInput } from './printer-settings.ts';

export const printerFieldNames = ['name', 'host', 'port', 'paper', 'reportsStatus'];

export const newPrinterValues: FormValues = { name: '', host: '', port: '9100', paper: '80', reportsStatus: 'on' };

export function printerFromForm(fields: FormFields): PrinterInput {
  return {
    name: textOf(fields, 'name'),
    host: textOf(fields, 'host'),
    port: numberOf(fields, 'port'),
    paper: numberOf(fields, 'paper'),
    reportsStatus: textOf(fields, 'reportsStatus') === 'on',
  };
}

export function printerFormValues({ name, host, port, paper, reportsStatus }: PrinterOverview): FormValues {
  return { name, host, port: String(port), paper: String(paper), reportsStatus: reportsStatus ? 'on' : '' };
}
