import { displayLayouts } from '../../shared/display-settings.ts';
import { locales } from '../../shared/page.ts';
import type { DisplayFormProps } from '../../shared/page-props.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { CounterChoice, LookFields, optionsOf, ServiceChoice } from './device-fields.tsx';
import { DeviceForm, deviceFormTitle } from './device-form.tsx';
import { deviceSettingsMessages } from './device-settings-messages.ts';
import { Playlist } from './display-settings-playlist.tsx';
import { VoiceFields } from './display-settings-voice.tsx';
import { inBranch } from './parts/addresses.ts';
import { SelectField, TextField } from './parts/field.tsx';
import { pageTitle } from './parts/page-title.ts';

function DisplayFormView(form: ViewProps<DisplayFormProps>) {
  const { choices } = form;
  const t = deviceSettingsMessages[form.context.locale];
  return (
    <DeviceForm form={form} kind="display">
      <h2 class="group-title">{t.content}</h2>
      <ServiceChoice form={form} choices={choices} chosen={form.serviceIds} />
      <CounterChoice form={form} choices={choices} chosen={form.counterIds} />
      <fieldset class="field layouts">
        <legend class="form-label">{t.layout}</legend>
        {displayLayouts.map((layout) => (
          <div key={layout} class="form-check">
            <input
              type="radio"
              class="form-check-input"
              name="layout"
              id={`layout-${layout}`}
              value={layout}
              defaultChecked={form.values.layout === layout}
              aria-describedby={`layout-${layout}-hint`}
            />
            <label class="form-check-label" for={`layout-${layout}`}>
              {t.layouts[layout]}
            </label>
            <p class="form-text" id={`layout-${layout}-hint`}>
              {t.layoutHints[layout]}
            </p>
          </div>
        ))}
      </fieldset>
      <TextField
        form={form}
        name="runningText"
        label={t.runningText}
        hint={t.runningHint}
        input={{ autocomplete: 'off' }}
      />
      <Playlist form={form} />
      <h2 class="group-title">{t.look}</h2>
      <LookFields form={form} choices={choices} />
      <SelectField
        form={form}
        name="locale"
        label={t.locale}
        options={[{ value: '', label: t.asBrowser }, ...optionsOf(locales, t.languages)]}
      />
      <h2 class="group-title">{t.voice}</h2>
      {form.unspoken.counters.length > 0 && (
        <p class="form-text no-clip">
          {t.unspoken(form.unspoken.counters)} <a href={inBranch('/admin/voice', form)}>{t.toVoice}</a>
        </p>
      )}
      <VoiceFields form={form} />
    </DeviceForm>
  );
}

export const displayForm: Page<DisplayFormProps> = {
  title: ({ device }, locale) => pageTitle(deviceFormTitle(device, 'display', locale), locale),
  View: DisplayFormView,
};
