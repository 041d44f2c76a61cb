import type { JourneyFormProps } from '../../shared/page-props.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { EntityForm } from './parts/entity-form.tsx';
import { FieldNotes, TextField } from './parts/field.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { fieldAttributes } from './parts/form-state.ts';
import { Layout } from './parts/layout.tsx';
import { Lifecycle } from './parts/lifecycle.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { PositionField } from './parts/position-field.tsx';
import { queueMessages } from './queue-messages.ts';

/** As many as the server takes. */
const steps = [0, 1, 2, 3, 4, 5, 6, 7];

function JourneyFormView(props: ViewProps<JourneyFormProps>) {
  const { context, journey } = props;
  const { locale } = context;
  const t = queueMessages[locale].journeys;
  const list = inBranch('/admin/journeys', props);
  const title = journey ? t.edit(journey.name) : t.add;
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={title} back={{ href: list, label: t.back }} />
      <FormAlert form={props} />
      <EntityForm
        form={props}
        label={title}
        action={journey ? inBranch(`/admin/journeys/${journey.id}`, props) : list}
        submit={journey ? adminMessages[locale].form.save : t.create}
        cancelHref={list}
      >
        <TextField form={props} name="name" label={t.name} input={{ required: true, autocomplete: 'off' }} />
        <Steps form={props} />
        <PositionField form={props} />
      </EntityForm>
      {journey && (
        <Lifecycle
          context={context}
          name={journey.name}
          active={journey.active}
          action={(verb) => inBranch(`/admin/journeys/${journey.id}/${verb}`, props)}
          consequence={t.consequence}
          keptBecause={journey.hasHistory ? t.kept : null}
        />
      )}
    </Layout>
  );
}

function Steps({ form }: { form: ViewProps<JourneyFormProps> }) {
  const t = queueMessages[form.context.locale].journeys;
  const { id, ...described } = fieldAttributes(form, { name: 'serviceIds', label: t.steps, hint: t.stepsHint });
  return (
    <fieldset class="field journey-steps" id={id} aria-describedby={described['aria-describedby']}>
      <legend class="form-label">{t.steps}</legend>
      <FieldNotes form={form} name="serviceIds" hint={t.stepsHint} />
      {steps.map((step) => (
        <select key={step} class="form-select" name="step" aria-label={t.step(step + 1)}>
          <option value="">{`${step + 1}. ${t.noStep}`}</option>
          {form.services.map(({ id: serviceId, name }) => (
            <option key={serviceId} value={serviceId} selected={form.serviceIds[step] === serviceId}>
              {`${step + 1}. ${name}`}
            </option>
          ))}
        </select>
      ))}
    </fieldset>
  );
}

export const journeyForm: Page<JourneyFormProps> = {
  title: ({ journey }, locale) => {
    const t = queueMessages[locale].journeys;
    return pageTitle(journey ? t.edit(journey.name) : t.add, locale);
  },
  View: JourneyFormView,
};
