import type { PriorityFormProps } from '../../shared/page-props.ts';
import { regularClass } from '../../shared/ticket.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { EntityForm } from './parts/entity-form.tsx';
import { CheckField, TextField } from './parts/field.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { Lifecycle } from './parts/lifecycle.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { PositionField } from './parts/position-field.tsx';
import { queueMessages } from './queue-messages.ts';

function PriorityFormView(props: ViewProps<PriorityFormProps>) {
  const { context, priorityClass } = props;
  const { locale } = context;
  const t = queueMessages[locale].priorities;
  const list = inBranch('/admin/priorities', props);
  const title = priorityClass ? t.edit(priorityClass.name[locale]) : t.add;
  const own = priorityClass && inBranch(`/admin/priorities/${priorityClass.code}`, props);
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={title} back={{ href: list, label: t.back }} />
      <FormAlert form={props} />
      <EntityForm
        form={props}
        label={title}
        action={own ?? list}
        submit={priorityClass ? adminMessages[locale].form.save : t.create}
        cancelHref={list}
      >
        <div class="field-row">
          <TextField form={props} name="nameId" label={t.nameId} input={{ required: true, autocomplete: 'off' }} />
          <TextField form={props} name="nameEn" label={t.nameEn} input={{ required: true, autocomplete: 'off' }} />
        </div>
        {priorityClass?.code === regularClass ? (
          <div class="field">
            <p class="form-text">{t.regularNote}</p>
          </div>
        ) : (
          <>
            <CheckField form={props} name="priority" label={t.priority} hint={t.priorityHint} />
            <CheckField form={props} name="visitorMayChoose" label={t.visitor} hint={t.visitorHint} />
          </>
        )}
        <PositionField form={props} />
      </EntityForm>
      {priorityClass && priorityClass.code !== regularClass && (
        <Lifecycle
          context={context}
          name={priorityClass.name[locale]}
          active={priorityClass.active}
          action={(verb) => inBranch(`/admin/priorities/${priorityClass.code}/${verb}`, props)}
          consequence={t.consequence}
          keptBecause={null}
          deleteNote={t.kept}
        />
      )}
    </Layout>
  );
}

export const priorityForm: Page<PriorityFormProps> = {
  title: ({ priorityClass }, locale) => {
    const t = queueMessages[locale].priorities;
    return pageTitle(priorityClass ? t.edit(priorityClass.name[locale]) : t.add, locale);
  },
  View: PriorityFormView,
};
