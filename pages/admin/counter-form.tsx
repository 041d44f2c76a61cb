import type { CounterFormProps } from '../../shared/page-props.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { ServedServices } from './counter-services.tsx';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { EntityForm } from './parts/entity-form.tsx';
import { TextField } from './parts/field.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { Lifecycle } from './parts/lifecycle.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { PositionField } from './parts/position-field.tsx';

function CounterFormView(props: ViewProps<CounterFormProps>) {
  const { context, counter, services, serviceIds } = props;
  const messages = adminMessages[context.locale];
  const t = messages.counters;
  const list = inBranch('/admin/counters', props);
  const title = counter ? t.edit(counter.name) : t.add;
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={title} back={{ href: list, label: t.back }} />
      <FormAlert form={props} />
      <EntityForm
        form={props}
        label={title}
        action={counter ? inBranch(`/admin/counters/${counter.id}`, props) : list}
        submit={counter ? messages.form.save : t.create}
        cancelHref={list}
      >
        <TextField
          form={props}
          name="name"
          label={t.name}
          hint={t.nameHint}
          input={{ required: true, autocomplete: 'off' }}
        />
        <ServedServices form={props} services={services} chosen={serviceIds} />
        <PositionField form={props} />
      </EntityForm>
      {counter && (
        <Lifecycle
          context={context}
          name={counter.name}
          active={counter.active}
          action={(verb) => inBranch(`/admin/counters/${counter.id}/${verb}`, props)}
          consequence={t.consequence}
          keptBecause={counter.hasHistory ? t.kept : null}
        />
      )}
    </Layout>
  );
}

export const counterForm: Page<CounterFormProps> = {
  title: ({ counter }, locale) => {
    const t = adminMessages[locale].counters;
    return pageTitle(counter ? t.edit(counter.name) : t.add, locale);
  },
  View: CounterFormView,
};
