import type { ComponentChildren } from 'preact';
import type { DeviceKind } from '../../shared/devices.ts';
import type { DisplayFormProps, KioskFormProps } from '../../shared/page-props.ts';
import type { ViewProps } from '../kit/page.ts';
import { settingsPath } from './device-list.tsx';
import { deviceSettingsMessages } from './device-settings-messages.ts';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { Confirm } from './parts/confirm.tsx';
import { EntityForm } from './parts/entity-form.tsx';
import { TextField } from './parts/field.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';

interface Props {
  form: ViewProps<DisplayFormProps> | ViewProps<KioskFormProps>;
  kind: DeviceKind;
  /** The fields besides the name. */
  children: ComponentChildren;
}

/** What stands around the settings of a display and of a kiosk. */
export function DeviceForm({ form, kind, children }: Props) {
  const { context, device } = form;
  const { save } = adminMessages[context.locale].form;
  const t = deviceSettingsMessages[context.locale];
  const list = inBranch('/admin/devices', form);
  const title = device ? t.editTitle(device.name) : t.addTitle[kind];
  return (
    <Layout context={context} scope={form} done={form.done}>
      <PageHead title={title} lead={device ? undefined : t.afterwards} back={{ href: list, label: t.back }} />
      <FormAlert form={form} />
      <EntityForm
        form={form}
        label={title}
        action={inBranch(device ? settingsPath(device) : `/admin/${kind}s`, form)}
        submit={device ? save : t.create[kind]}
        cancelHref={list}
      >
        <TextField
          form={form}
          name="name"
          label={t.name}
          hint={t.nameHint}
          input={{ required: true, autocomplete: 'off' }}
        />
        {children}
      </EntityForm>
      {device && (
        <section class="card lifecycle" aria-labelledby="lifecycle">
          <h2 id="lifecycle">{t.gone}</h2>
          <Confirm
            context={context}
            ask={t.deleteAsk}
            action={inBranch(`/admin/devices/${device.id}/delete`, form)}
            act={t.deleteNow(device.name)}
          >
            {t.deleteMeans}
          </Confirm>
        </section>
      )}
    </Layout>
  );
}

export function deviceFormTitle(device: { name: string } | null, kind: DeviceKind, locale: 'id' | 'en'): string {
  const t = deviceSettingsMessages[locale];
  return device ? t.editTitle(device.name) : t.addTitle[kind];
}
