import type { StaffFormProps } from '../../shared/page-props.ts';
import type { StaffAccount } from '../../shared/snapshots.ts';
import { roles } from '../../shared/staff.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { CheckList } from './parts/check-list.tsx';
import { EntityForm } from './parts/entity-form.tsx';
import { SelectField, TextField } from './parts/field.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { Lifecycle } from './parts/lifecycle.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { queueMessages } from './queue-messages.ts';
import { PasswordField, ResetPassword } from './staff-password.tsx';

function StaffFormView(props: ViewProps<StaffFormProps>) {
  const { context, account, counters } = props;
  const messages = adminMessages[context.locale];
  const t = messages.staff;
  const reach = queueMessages[context.locale].staff;
  const list = inBranch('/admin/staff', props);
  const title = account ? t.edit(account.name) : t.add;
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={title} back={{ href: list, label: t.back }} />
      <FormAlert form={props} />
      <EntityForm
        form={props}
        label={title}
        action={account ? inBranch(`/admin/staff/${account.id}`, props) : list}
        submit={account ? messages.form.save : t.create}
        cancelHref={list}
      >
        <TextField
          form={props}
          name="name"
          label={t.name}
          hint={t.nameHint}
          input={{ required: true, autocomplete: 'off' }}
        />
        <TextField
          form={props}
          name="username"
          label={t.username}
          hint={t.usernameHint}
          input={{ required: true, autocomplete: 'off', autocapitalize: 'none', spellcheck: false }}
        />
        <SelectField
          form={props}
          name="role"
          label={t.role}
          hint={t.roleHint}
          options={roles.map((role) => ({ value: role, label: messages.roles[role] }))}
        />
        <CheckList
          form={props}
          name="counterIds"
          label={reach.counters}
          hint={reach.countersHint}
          options={counters.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={props.counterIds}
        />
        <CheckList
          form={props}
          name="serviceIds"
          label={reach.services}
          hint={reach.servicesHint}
          options={props.services.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={props.serviceIds}
        />
        {!account && <PasswordField form={props} label={t.password} />}
      </EntityForm>
      {account && <ResetPassword form={props} action={inBranch(`/admin/staff/${account.id}/password`, props)} />}
      {account && <StaffLifecycle {...props} account={account} />}
    </Layout>
  );
}

function StaffLifecycle(props: ViewProps<StaffFormProps> & { account: StaffAccount }) {
  const { context, account } = props;
  const t = adminMessages[context.locale].staff;
  if (account.id === context.staff?.id) return <p class="form-text">{t.yourself}</p>;
  return (
    <Lifecycle
      context={context}
      name={account.name}
      active={account.active}
      action={(verb) => inBranch(`/admin/staff/${account.id}/${verb}`, props)}
      consequence={t.consequence}
      keptBecause={null}
      deleteNote={t.deleteNote}
    />
  );
}

export const staffForm: Page<StaffFormProps> = {
  title: ({ account }, locale) => {
    const t = adminMessages[locale].staff;
    return pageTitle(account ? t.edit(account.name) : t.add, locale);
  },
  View: StaffFormView,
};
