import type { InputHTMLAttributes } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface TextFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  value: string;
  /** Changes with each refusal, so that the field takes the focus again. */
  error: { text: string } | null;
  input?: InputHTMLAttributes<HTMLInputElement>;
}

/** What is typed belongs to the browser: the value given is only the one to start from. */
export function TextField({ name, label, hint, value, error, input }: TextFieldProps) {
  const element = useRef<HTMLInputElement>(null);
  const text = error?.text;
  useEffect(() => {
    if (error) element.current?.focus();
  }, [error]);
  const described = [text && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="form-label" for={name}>
        {label}
      </label>
      <input
        {...input}
        ref={element}
        class={text ? 'form-control is-wrong' : 'form-control'}
        id={name}
        name={name}
        defaultValue={value}
        aria-describedby={described || undefined}
        aria-invalid={text ? true : undefined}
        {...(text && { autofocus: true })}
      />
      {text && (
        <p class="field-error" id={`${name}-error`}>
          {text}
        </p>
      )}
      {hint && (
        <p class="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
