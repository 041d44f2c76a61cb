import type { ServiceFormProps } from '../../shared/page-props.ts';
import { channels } from '../../shared/ticket.ts';
import type { ViewProps } from '../kit/page.ts';
import { adminMessages } from './messages.ts';
import { CheckField, SelectField, TextField } from './parts/field.tsx';
import { PositionField } from './parts/position-field.tsx';
import { WeekFields } from './parts/week-fields.tsx';
import { queueMessages } from './queue-messages.ts';

const whole = { type: 'number', min: 0, step: 1, inputMode: 'numeric' } as const;

export function ServiceFields({ form }: { form: ViewProps<ServiceFormProps> }) {
  const t = adminMessages[form.context.locale].services;
  const q = queueMessages[form.context.locale].services;
  return (
    <>
      <TextField form={form} name="name" label={t.name} input={{ required: true, autocomplete: 'off' }} />
      <GroupField form={form} />
      <div class="field-row">
        <TextField
          form={form}
          name="prefix"
          label={t.prefix}
          hint={t.prefixHint}
          input={{ required: true, autocomplete: 'off', autocapitalize: 'characters', spellcheck: false }}
        />
        <TextField form={form} name="digits" label={t.digits} hint={t.digitsHint} input={{ ...whole, min: 1 }} />
      </div>
      <NumberFields form={form} />
      <TextField
        form={form}
        name="dailyQuota"
        label={t.quota}
        hint={t.quotaHint}
        input={{ ...whole, placeholder: t.unlimited }}
      />
      <fieldset class="field">
        <legend class="form-label">{q.channelQuotas}</legend>
        <div class="field-row">
          {channels.map((channel) => (
            <TextField key={channel} form={form} name={`quota-${channel}`} label={q.channels[channel]} input={whole} />
          ))}
        </div>
        <p class="form-text">{q.channelHint}</p>
      </fieldset>
      <CheckField form={form} name="ownHours" label={q.ownHours} />
      <WeekFields form={form} legend={q.hours} />
      <TextField form={form} name="lastIssueMinutes" label={q.lastIssue} hint={q.lastIssueHint} input={whole} />
      <CheckField form={form} name="phoneRequired" label={t.phoneRequired} hint={t.phoneHint} />
      <CheckField form={form} name="onePerPhone" label={q.onePerPhone} hint={q.onePerPhoneHint} />
      <PositionField form={form} />
    </>
  );
}

function GroupField({ form }: { form: ViewProps<ServiceFormProps> }) {
  const t = queueMessages[form.context.locale].services;
  const known = new Set(form.services.map(({ group }) => group).filter((group) => group !== ''));
  return (
    <>
      <TextField
        form={form}
        name="group"
        label={t.group}
        hint={t.groupHint}
        input={{ autocomplete: 'off', list: 'known-groups' }}
      />
      <datalist id="known-groups">
        {[...known].map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
    </>
  );
}

function NumberFields({ form }: { form: ViewProps<ServiceFormProps> }) {
  const t = queueMessages[form.context.locale].services;
  const others = form.services.filter(
    ({ id, active }) => id !== form.service?.id && (active || form.service?.sharesNumbersWith.includes(id)),
  );
  return (
    <fieldset class="field">
      <legend class="form-label">{t.numbers}</legend>
      <SelectField
        form={form}
        name="numbersOf"
        label={t.numbersOf}
        options={[
          { value: '', label: t.own },
          ...others.map(({ id, name }) => ({ value: id, label: t.sharedWith(name) })),
        ]}
      />
      <div class="field-row">
        <TextField form={form} name="firstNumber" label={t.first} input={{ ...whole, min: 1 }} />
        <TextField form={form} name="lastNumber" label={t.last} input={{ ...whole, min: 1 }} />
      </div>
      <p class="form-text">{t.rangeHint}</p>
    </fieldset>
  );
}
