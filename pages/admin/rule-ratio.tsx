import type { RulesProps } from '../../shared/page-props.ts';
import type { ViewProps } from '../kit/page.ts';
import { FieldNotes, SelectField, TextField } from './parts/field.tsx';
import { fieldId } from './parts/form-state.ts';
import { queueMessages } from './queue-messages.ts';

const groups = [1, 2, 3];
const share = { type: 'number', min: 0, max: 99, step: 1, inputMode: 'numeric' } as const;

/** So many of one group for so many of another. */
export function RatioFields({ form }: { form: ViewProps<RulesProps> }) {
  const { locale } = form.context;
  const t = queueMessages[locale].rules;
  return (
    <fieldset class="field ratio" id={fieldId('groups')}>
      <legend class="form-label">{t.kinds.ratio}</legend>
      <FieldNotes form={form} name="groups" hint={undefined} />
      <SelectField
        form={form}
        name="by"
        label={t.by}
        options={[
          { value: 'class', label: t.bys.class },
          { value: 'service', label: t.bys.service },
        ]}
      />
      {groups.map((number) => (
        <fieldset key={number} class="ratio-group">
          <legend>{t.group(number)}</legend>
          <TextField form={form} name={`share-${number}`} label={t.share} input={share} />
          <div class="ratio-members">
            <Members
              form={form}
              kind="class"
              group={number}
              options={form.priorityClasses.map(({ code, name }) => ({ value: code, label: name[locale] }))}
            />
            <Members
              form={form}
              kind="service"
              group={number}
              options={form.services.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
        </fieldset>
      ))}
      <fieldset class="ratio-group">
        <legend>{t.others}</legend>
        <TextField form={form} name="share-others" label={t.share} hint={t.othersHint} input={share} />
      </fieldset>
    </fieldset>
  );
}

interface MembersProps {
  form: ViewProps<RulesProps>;
  kind: 'class' | 'service';
  group: number;
  options: { value: string; label: string }[];
}

/** Both kinds are there; the one that the ratio is not by is not looked at. */
function Members({ form, kind, group, options }: MembersProps) {
  const t = queueMessages[form.context.locale].rules;
  const name = `${kind}-${group}`;
  return (
    <fieldset class={`ratio-kind is-${kind}`}>
      <legend class="form-text">{t.bys[kind]}</legend>
      {options.map(({ value, label }) => (
        <div key={value} class="form-check">
          <input
            type="checkbox"
            class="form-check-input"
            id={`${name}-${value}`}
            name={name}
            value={value}
            defaultChecked={form.values[`${name}-${value}`] === 'on'}
          />
          <label class="form-check-label" for={`${name}-${value}`}>
            {label}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
