import type { BranchFormProps } from '../../shared/page-props.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { EntityForm } from './parts/entity-form.tsx';
import { CheckField, SelectField, TextField } from './parts/field.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { TextArea } from './parts/text-area.tsx';
import { TimeZoneField } from './parts/time-zone-field.tsx';
import { WeekFields } from './parts/week-fields.tsx';
import { queueMessages } from './queue-messages.ts';

const whole = { type: 'number', min: 0, step: 1, inputMode: 'numeric' } as const;

function BranchFormView(props: ViewProps<BranchFormProps>) {
  const { context, settings } = props;
  const t = queueMessages[context.locale].branches;
  const list = inBranch('/admin/branches', props);
  const title = settings ? t.edit(settings.name) : t.add;
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={title} back={{ href: list, label: t.back }} />
      <FormAlert form={props} />
      <EntityForm
        form={props}
        label={title}
        action={settings ? `/admin/branches/${settings.id}` : list}
        submit={settings ? adminMessages[context.locale].form.save : t.create}
        cancelHref={list}
      >
        <TextField form={props} name="name" label={t.name} input={{ required: true, autocomplete: 'off' }} />
        <TimeZoneField form={props} />
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
        <legend class="group-title">{t.course}</legend>
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
        <legend class="group-title">{t.lists}</legend>
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
