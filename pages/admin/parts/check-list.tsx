import { FieldNotes } from './field.tsx';
import { type FormState, fieldAttributes } from './form-state.ts';

interface CheckListProps {
  form: FormState;
  name: string;
  label: string;
  hint: string;
  options: { value: string; label: string }[];
  chosen: readonly string[];
}

/** Any number of several things. */
export function CheckList({ form, name, label, hint, options, chosen }: CheckListProps) {
  const { id, ...described } = fieldAttributes(form, { name, label, hint });
  return (
    <fieldset class="field check-list" id={id} aria-describedby={described['aria-describedby']}>
      <legend class="form-label">{label}</legend>
      <FieldNotes form={form} name={name} hint={hint} />
      <div class="check-list-options">
        {options.map((option) => (
          <div key={option.value} class="form-check">
            <input
              type="checkbox"
              class="form-check-input"
              id={`${name}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            <label class="form-check-label" for={`${name}-${option.value}`}>
              {option.label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
