import { FieldNotes } from './field.tsx';
import { type FormState, fieldAttributes, fieldId } from './form-state.ts';

interface Props {
  form: FormState;
  name: string;
  label: string;
}

/** A list, one entry a line. */
export function TextArea({ form, name, label }: Props) {
  return (
    <div class="field">
      <label class="form-label" for={fieldId(name)}>
        {label}
      </label>
      <textarea class="form-control" rows={4} {...fieldAttributes(form, { name, label })}>
        {form.values[name] ?? ''}
      </textarea>
      <FieldNotes form={form} name={name} hint={undefined} />
    </div>
  );
}
