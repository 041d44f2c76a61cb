import { adminMessages } from './messages.ts';
import { CheckField, TextField } from './parts/field.tsx';
import type { FormState } from './parts/form-state.ts';
import { PositionField } from './parts/position-field.tsx';

export function ServiceFields({ form }: { form: FormState }) {
  const t = adminMessages[form.context.locale].services;
  return (
    <>
      <TextField form={form} name="name" label={t.name} input={{ required: true, autocomplete: 'off' }} />
      <div class="field-row">
        <TextField
          form={form}
          name="prefix"
          label={t.prefix}
          hint={t.prefixHint}
          input={{ required: true, autocomplete: 'off', autocapitalize: 'characters', spellcheck: false }}
        />
        <TextField
          form={form}
          name="digits"
          label={t.digits}
          hint={t.digitsHint}
          input={{ type: 'number', min: 1, step: 1, inputMode: 'numeric' }}
        />
      </div>
      <TextField
        form={form}
        name="dailyQuota"
        label={t.quota}
        hint={t.quotaHint}
        input={{ type: 'number', min: 0, step: 1, inputMode: 'numeric', placeholder: t.unlimited }}
      />
      <fieldset class="field">
        <legend class="form-label">{t.hours}</legend>
        <div class="field-row">
          <TextField form={form} name="opensAt" label={t.opensAt} input={{ type: 'time' }} />
          <TextField form={form} name="closesAt" label={t.closesAt} input={{ type: 'time' }} />
        </div>
        <p class="form-text">{t.hoursHint}</p>
      </fieldset>
      <CheckField form={form} name="phoneRequired" label={t.phoneRequired} hint={t.phoneHint} />
      <PositionField form={form} />
    </>
  );
}
