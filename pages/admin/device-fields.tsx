import { accents, themes } from '../../shared/display-settings.ts';
import type { DeviceChoices } from '../../shared/page-props.ts';
import { deviceSettingsMessages } from './device-settings-messages.ts';
import { CheckList } from './parts/check-list.tsx';
import { SelectField } from './parts/field.tsx';
import type { FormState } from './parts/form-state.ts';

/** Words for each of a list, as options of a field. */
export const optionsOf = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

interface ChosenProps {
  form: FormState;
  choices: DeviceChoices;
  chosen: string[];
}

export function ServiceChoice({ form, choices, chosen }: ChosenProps) {
  const t = deviceSettingsMessages[form.context.locale];
  return (
    <CheckList
      form={form}
      name="serviceIds"
      label={t.services}
      hint={t.allHint}
      options={choices.services.map(({ id, name, prefix }) => ({ value: id, label: `${prefix} ${name}` }))}
      chosen={chosen}
    />
  );
}

export function CounterChoice({ form, choices, chosen }: ChosenProps) {
  const t = deviceSettingsMessages[form.context.locale];
  return (
    <CheckList
      form={form}
      name="counterIds"
      label={t.counters}
      hint={t.allHint}
      options={choices.counters.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={chosen}
    />
  );
}

/** Theme, colour and logo: the same for displays and kiosks. */
export function LookFields({ form, choices }: Omit<ChosenProps, 'chosen'>) {
  const t = deviceSettingsMessages[form.context.locale];
  const pictures = choices.media.filter(({ kind }) => kind === 'picture');
  return (
    <>
      <div class="field-row">
        <SelectField form={form} name="theme" label={t.theme} options={optionsOf(themes, t.themes)} />
        <SelectField form={form} name="accent" label={t.accent} options={optionsOf(accents, t.accents)} />
      </div>
      <SelectField
        form={form}
        name="logoId"
        label={t.logo}
        hint={t.logoHint}
        options={[{ value: '', label: t.none }, ...pictures.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </>
  );
}
