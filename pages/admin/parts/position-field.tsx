import { adminMessages } from '../messages.ts';
import { TextField } from './field.tsx';
import type { FormState } from './form-state.ts';

export function PositionField({ form }: { form: FormState }) {
  const t = adminMessages[form.context.locale].form;
  return (
    <TextField
      form={form}
      name="position"
      label={t.position}
      hint={t.positionHint}
      input={{ type: 'number', min: 0, step: 1, inputMode: 'numeric' }}
    />
  );
}
