import { queueMessages } from '../queue-messages.ts';
import { TextField } from './field.tsx';
import type { FormState } from './form-state.ts';

/** A field for each weekday, Monday first. */
export function WeekFields({ form, legend }: { form: FormState; legend: string }) {
  const t = queueMessages[form.context.locale].week;
  return (
    <fieldset class="field week">
      <legend class="form-label">{legend}</legend>
      <p class="form-text">{t.hint}</p>
      {t.days.map((label, day) => (
        <TextField
          key={label}
          form={form}
          name={`hours-${day}`}
          label={label}
          input={{ autocomplete: 'off', spellcheck: false, inputMode: 'text' }}
        />
      ))}
    </fieldset>
  );
}
