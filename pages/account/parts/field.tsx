interface Props {
  name: string;
  label: string;
  hint?: string;
  error?: string | null;
  type: 'text' | 'password';
  autocomplete: string;
  value?: string;
}

export function Field({ name, label, hint, error = null, type, autocomplete, value }: Props) {
  const describedBy = [error ? `${name}-error` : '', hint ? `${name}-hint` : ''].filter(Boolean).join(' ');
  // The types of Preact know each kind of input apart, so a choice of kinds must be made here.
  const kind = type === 'password' ? { type } : { type };
  return (
    <div class="field">
      <label class="form-label" for={name}>
        {label}
      </label>
      <input
        required
        {...kind}
        autocomplete={autocomplete}
        defaultValue={value}
        class={error ? 'form-control is-invalid' : 'form-control'}
        id={name}
        name={name}
        autocapitalize="none"
        spellcheck={false}
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? 'true' : undefined}
      />
      {error && (
        <p class="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p class="form-text" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
