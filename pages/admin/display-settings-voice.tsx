import { voiceSources } from '../../shared/display-settings.ts';
import { type Locale, locales } from '../../shared/page.ts';
import type { DisplayFormProps } from '../../shared/page-props.ts';
import type { ViewProps } from '../kit/page.ts';
import { optionsOf } from './device-fields.tsx';
import { deviceSettingsMessages } from './device-settings-messages.ts';
import { address, branchQuery } from './parts/addresses.ts';
import { CheckField, SelectField, TextField } from './parts/field.tsx';

const time = { inputMode: 'numeric', autocomplete: 'off', placeholder: 'HH:MM' } as const;

type Form = ViewProps<DisplayFormProps>;

/** What a display says, in which voice, and when it is silent. */
export function VoiceFields({ form }: { form: Form }) {
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
        <div key={locale}>
          <TextField
            form={form}
            name={`sentence-${locale}`}
            label={t.sentence[locale]}
            hint={t.sentenceHint}
            input={{ autocomplete: 'off', lang: locale }}
          />
          <UnspokenWords form={form} locale={locale} />
        </div>
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

/** Of the sentence above it, each leading to where it can be recorded. */
function UnspokenWords({ form, locale }: { form: Form; locale: Locale }) {
  const t = deviceSettingsMessages[form.context.locale];
  const words = form.unspoken.words[locale];
  if (words.length === 0) return null;
  const record = (clip: string) => `${address('/admin/voice', { ...branchQuery(form), locale, clip })}#clip`;
  return (
    <p class="form-text no-clip">
      {t.unspokenWords}{' '}
      {words.map((word, index) => (
        <span key={word}>
          {index > 0 && ', '}
          <a href={record(word)} lang={locale}>
            {word}
          </a>
        </span>
      ))}
      . {t.standardInstead}
    </p>
  );
}
