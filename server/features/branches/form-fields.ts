import type { FormValues } from '../../../shared/page-props.ts';

/** A form as it was sent: a field may come several times, and anything may be missing. */
export type FormFields = Readonly<Record<string, readonly string[]>>;

export function formFields(body: unknown): FormFields {
  const fields: Record<string, string[]> = Object.create(null);
  for (const [name, value] of Object.entries(body ?? {})) {
    fields[name] = [value].flat().filter((item) => typeof item === 'string');
  }
  return fields;
}

export function textOf(fields: FormFields, name: string): string {
  return fields[name]?.[0] ?? '';
}

/** Not a number at all when the field is empty. */
export function numberOf(fields: FormFields, name: string): number {
  const text = textOf(fields, name).trim();
  return text === '' ? Number.NaN : Number(text);
}

/** To be shown again. */
export function valuesOf(fields: FormFields, names: readonly string[]): FormValues {
  return Object.fromEntries(names.map((name) => [name, textOf(fields, name)]));
}
