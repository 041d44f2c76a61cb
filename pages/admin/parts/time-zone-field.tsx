import { indonesianZones } from '../../../shared/indonesian-zones.ts';
import { queueMessages } from '../queue-messages.ts';
import { SelectField, TextField } from './field.tsx';
import type { FormState } from './form-state.ts';

/** One of the country's zones, or any other by its name. */
export function TimeZoneField({ form }: { form: FormState }) {
  const t = queueMessages[form.context.locale].branches;
  const zones = indonesianZones.map(({ name, label }) => ({ value: name, label }));
  return (
    <div class="time-zone">
      <SelectField
        form={form}
        name="timeZone"
        label={t.timeZone}
        options={[...zones, { value: '', label: t.anotherZone }]}
      />
      <TextField
        form={form}
        name="otherZone"
        label={t.otherZone}
        hint={t.otherZoneHint}
        input={{ autocomplete: 'off', autocapitalize: 'none', spellcheck: false }}
      />
    </div>
  );
}
