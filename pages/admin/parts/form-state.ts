import type { FormError, FormValues } from '../../../shared/page-props.ts';
import { kitMessages } from '../../kit/messages.ts';
import type { ViewContext } from '../../kit/page.ts';

/** What every field of a form looks into: what was typed, and what was wrong with it. */
export interface FormState {
  context: ViewContext;
  values: FormValues;
  error: FormError | null;
}

export function fieldError(form: FormState, name: string): string | null {
  const { error, context } = form;
  return error?.field === name ? kitMessages[context.locale].refusals[error.reason] : null;
}

export const fieldId = (name: string): string => `field-${name}`;

export interface FieldText {
  name: string;
  label: string;
  hint?: string | undefined;
}

/** The attributes that tie an input to its hint and its error. */
export function fieldAttributes(form: FormState, { name, hint }: FieldText) {
  const id = fieldId(name);
  const wrong = fieldError(form, name) !== null;
  const describedBy = [wrong ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return {
    id,
    name,
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(wrong ? { 'aria-invalid': 'true' as const } : {}),
  };
}
