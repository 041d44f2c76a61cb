import type { PairDeviceProps } from '../../shared/page-props.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { pairMessages } from './device-pair-messages.ts';
import { deviceSettingsMessages } from './device-settings-messages.ts';
import { inBranch } from './parts/addresses.ts';
import { EntityForm } from './parts/entity-form.tsx';
import { SelectField, TextField } from './parts/field.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';

/** First the code, which says what kind of screen it is; then which device that screen becomes. */
function PairDeviceView(props: ViewProps<PairDeviceProps>) {
  const { context, kind, devices } = props;
  const t = pairMessages[context.locale];
  const settings = deviceSettingsMessages[context.locale];
  const list = inBranch('/admin/devices', props);
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={t.title} lead={kind ? t.found[kind] : t.lead} back={{ href: list, label: settings.back }} />
      <FormAlert form={props} />
      <EntityForm
        form={props}
        label={t.title}
        action={inBranch('/admin/devices/pair', props)}
        submit={kind ? t.submit : t.next}
        cancelHref={kind ? inBranch('/admin/devices/pair', props) : list}
      >
        <TextField
          form={props}
          name="code"
          label={t.code}
          hint={t.codeHint}
          input={{ class: 'form-control pairing-field', inputMode: 'numeric', autocomplete: 'off', readOnly: !!kind }}
        />
        {kind && (
          <div class="pair-as">
            <SelectField
              form={props}
              name="deviceId"
              label={t.which[kind]}
              options={[
                { value: '', label: t.fresh[kind] },
                ...devices.map(({ id, name, paired }) => ({
                  value: id,
                  label: paired ? t.replaces(name) : t.waiting(name),
                })),
              ]}
            />
            <TextField form={props} name="name" label={t.name} hint={t.nameHint} input={{ autocomplete: 'off' }} />
          </div>
        )}
      </EntityForm>
    </Layout>
  );
}

export const devicePair: Page<PairDeviceProps> = {
  title: (_, locale) => pageTitle(pairMessages[locale].title, locale),
  View: PairDeviceView,
};
