import type { BranchFormProps } from '../../shared/page-props.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { adminMessages } from './messages.ts';
import { EntityForm } from './parts/entity-form.tsx';
import { CheckField, SelectField, TextField } from './parts/field.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { TextArea } from './parts/text-area.tsx';
import { WeekFields } from './parts/week-fields.tsx';
import { queueMessages } from './queue-messages.ts';

const whole = { type: 'number', min: 0, step: 1, inputMode: 'numeric' } as const;

function BranchFormView(props: ViewProps<BranchFormProps>) {
  const { context, settings } = props;
  const t = queueMessages[context.locale].branches;
  const title = settings ? t.edit(settings.name) : t.add;
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={title} back={{ href: '/admin/branches', label: t.back }} />
      <FormAlert form={props} />
      <EntityForm
        form={props}
        label={title}
        action={settings ? `/admin/branches/${settings.id}` : '/admin/branches'}
        submit={settings ? adminMessages[context.locale].form.save : t.create}
        cancelHref="/admin/branches"
      >
        <TextField form={props} name="name" label={t.name} input={{ required: true, autocomplete: 'off' }} />
        <TextField
          form={props}
          name="timeZone"
          label={t.timeZone}
          hint={t.timeZoneHint}
          input={{ required: true, autocomplete: 'off', spellcheck: false, list: 'zones' }}
        />
        <datalist id="zones">
          <option value="Asia/Jakarta">WIB</option>
          <option value="Asia/Pontianak">WIB</option>
          <option value="Asia/Makassar">WITA</option>
          <option value="Asia/Jayapura">WIT</option>
        </datalist>
        {settings && <BranchCourse form={props} />}
      </EntityForm>
    </Layout>
  );
}

/** What a branch that is there already decides besides. */
function BranchCourse({ form }: { form: ViewProps<BranchFormProps> }) {
  const t = queueMessages[form.context.locale].branches;
  return (
    <>
      <CheckField form={form} name="allDay" label={t.allDay} />
      <WeekFields form={form} legend={t.hours} />
      <fieldset class="field">
        <legend class="form-label">{t.course}</legend>
        <div class="field-row">
          <TextField form={form} name="minimumCalls" label={t.minimumCalls} input={{ ...whole, min: 1 }} />
          <TextField form={form} name="noShowDelay" label={t.noShowDelay} input={whole} />
        </div>
        <div class="field-row">
          <TextField form={form} name="recallLimit" label={t.recallLimit} hint={t.recallHint} input={whole} />
          <TextField form={form} name="undoMinutes" label={t.undoMinutes} input={whole} />
        </div>
        <SelectField
          form={form}
          name="transferPlace"
          label={t.transferPlace}
          options={[
            { value: 'original', label: t.original },
            { value: 'end', label: t.end },
          ]}
        />
      </fieldset>
      <fieldset class="field">
        <legend class="form-label">{t.lists}</legend>
        <TextArea form={form} name="breakReasons" label={t.breakReasons} />
        <TextArea form={form} name="results" label={t.results} />
        <TextArea form={form} name="cancelReasons" label={t.cancelReasons} />
      </fieldset>
    </>
  );
}

export const branchForm: Page<BranchFormProps> = {
  title: ({ settings }, locale) => {
    const t = queueMessages[locale].branches;
    return pageTitle(settings ? t.edit(settings.name) : t.add, locale);
  },
  View: BranchFormView,
};
