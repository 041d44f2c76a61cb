import type { FormValues } from '../../../shared/page-props.ts';
import { type FormFields, numberOf, textOf } from '../branches/form-fields.ts';
import type { CounterInput } from './counter-settings.ts';

export const counterFieldNames = ['name', 'position'];

/** Without a position where none was given: it stays, or is the last. */
export function counterFromForm(fields: FormFields): Omit<CounterInput, 'position'> & Partial<CounterInput> {
  const position = textOf(fields, 'position').trim() === '' ? {} : { position: numberOf(fields, 'position') };
  return { name: textOf(fields, 'name'), serviceIds: servedInOrder(fields), ...position };
}

/** The ticked services by their `order.ID`; those without one follow, as they stood in the form. */
export function servedInOrder(fields: FormFields): string[] {
  const order = (id: string) => numberOf(fields, `order.${id}`) || Number.POSITIVE_INFINITY;
  const ticked = fields.serviceIds ?? [];
  return ticked.toSorted((one, other) => (order(one) === order(other) ? 0 : order(one) - order(other)));
}

export function counterFormValues({ name, position }: { name: string; position: number }): FormValues {
  return { name, position: String(position) };
}
