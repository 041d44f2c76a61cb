import type { ServiceFormProps } from '../../shared/page-props.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { EntityForm } from './parts/entity-form.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { Lifecycle } from './parts/lifecycle.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { ServiceFields } from './service-fields.tsx';

function ServiceFormView(props: ViewProps<ServiceFormProps>) {
  const { context, service } = props;
  const messages = adminMessages[context.locale];
  const t = messages.services;
  const list = inBranch('/admin/services', props);
  const title = service ? t.edit(service.name) : t.add;
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={title} back={{ href: list, label: t.back }} />
      <FormAlert form={props} />
      <EntityForm
        form={props}
        label={title}
        action={service ? inBranch(`/admin/services/${service.id}`, props) : list}
        submit={service ? messages.form.save : t.create}
        cancelHref={list}
      >
        <ServiceFields form={props} />
      </EntityForm>
      {service && (
        <Lifecycle
          context={context}
          name={service.name}
          active={service.active}
          action={(verb) => inBranch(`/admin/services/${service.id}/${verb}`, props)}
          consequence={t.consequence}
          keptBecause={service.hasHistory ? t.kept : null}
        />
      )}
    </Layout>
  );
}

export const serviceForm: Page<ServiceFormProps> = {
  title: ({ service }, locale) => {
    const t = adminMessages[locale].services;
    return pageTitle(service ? t.edit(service.name) : t.add, locale);
  },
  View: ServiceFormView,
};
