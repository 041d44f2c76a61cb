import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { type FieldText, type FormState, fieldAttributes, fieldError, fieldId } from './form-state.ts';

interface FieldProps extends FieldText {
  form: FormState;
}

/** Hint and error of a field, with the ids that `fieldAttributes` names. */
export function FieldNotes({ form, name, hint }: Omit<FieldProps, 'label'>) {
  const error = fieldError(form, name);
  return (
    <>
      {error && (
        <p class="field-error" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p class="form-text" id={`${fieldId(name)}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

function Labelled({ form, name, label, hint, children }: FieldProps & { children: ComponentChildren }) {
  return (
    <div class="field">
      <label class="form-label" for={fieldId(name)}>
        {label}
      </label>
      {children}
      <FieldNotes form={form} name={name} hint={hint} />
    </div>
  );
}

const validity = (form: FormState, name: string): string => (fieldError(form, name) ? ' is-invalid' : '');

export interface TextFieldProps extends FieldProps {
  input?: InputHTMLAttributes<HTMLInputElement>;
}

export function TextField({ form, name, label, hint, input }: TextFieldProps) {
  return (
    <Labelled form={form} name={name} label={label} hint={hint}>
      <input
        type="text"
        class={`form-control${validity(form, name)}`}
        defaultValue={form.values[name] ?? ''}
        {...input}
        {...fieldAttributes(form, { name, label, hint })}
      />
    </Labelled>
  );
}

export interface Option {
  value: string;
  label: string;
}

export function SelectField({ form, name, label, hint, options }: FieldProps & { options: Option[] }) {
  return (
    <Labelled form={form} name={name} label={label} hint={hint}>
      <select class={`form-select${validity(form, name)}`} {...fieldAttributes(form, { name, label, hint })}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === (form.values[name] ?? '')}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function CheckField({ form, name, label, hint }: FieldProps) {
  return (
    <div class="field">
      <div class="form-check">
        <input
          type="checkbox"
          class={`form-check-input${validity(form, name)}`}
          defaultChecked={form.values[name] === 'on'}
          {...fieldAttributes(form, { name, label, hint })}
        />
        <label class="form-check-label" for={fieldId(name)}>
          {label}
        </label>
      </div>
      <FieldNotes form={form} name={name} hint={hint} />
    </div>
  );
}
