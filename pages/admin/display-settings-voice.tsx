import { voiceSources } from '../../shared/display-settings.ts';
import { locales } from '../../shared/page.ts';
import { optionsOf } from './device-fields.tsx';
import { deviceSettingsMessages } from './device-settings-messages.ts';
import { CheckField, SelectField, TextField } from './parts/field.tsx';
import type { FormState } from './parts/form-state.ts';

const time = { inputMode: 'numeric', autocomplete: 'off', placeholder: 'HH:MM' } as const;

/** What a display says, in which voice, and when it is silent. */
export function VoiceFields({ form }: { form: FormState }) {
  const t = deviceSettingsMessages[form.context.locale];
  const { id, en } = t.languages;
  const languages = [
    { value: 'id', label: id },
    { value: 'en', label: en },
    { value: 'id,en', label: t.both(id, en) },
    { value: 'en,id', label: t.both(en, id) },
  ];
  return (
    <>
      <div class="field-row">
        <SelectField form={form} name="source" label={t.source} options={optionsOf(voiceSources, t.sources)} />
        <SelectField form={form} name="languages" label={t.spokenIn} options={languages} />
      </div>
      <SelectField
        form={form}
        name="numbers"
        label={t.numbers}
        options={[
          { value: 'words', label: t.words },
          { value: 'digits', label: t.digits },
        ]}
      />
      {locales.map((locale) => (
        <TextField
          key={locale}
          form={form}
          name={`sentence-${locale}`}
          label={t.sentence[locale]}
          hint={t.sentenceHint}
          input={{ autocomplete: 'off', lang: locale }}
        />
      ))}
      <TextField
        form={form}
        name="volume"
        label={t.volume}
        input={{ type: 'number', min: 0, max: 100, inputMode: 'numeric' }}
      />
      <CheckField form={form} name="chime" label={t.chime} />
      <fieldset class="field">
        <legend class="form-label">{t.quiet}</legend>
        <div class="field-row">
          <TextField form={form} name="quietFrom" label={t.from} input={time} />
          <TextField form={form} name="quietUntil" label={t.until} input={time} />
        </div>
        <p class="form-text">{t.quietHint}</p>
      </fieldset>
    </>
  );
}
