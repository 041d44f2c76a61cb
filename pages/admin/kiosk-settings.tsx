import { printingWays } from '../../shared/kiosk-settings.ts';
import { locales } from '../../shared/page.ts';
import type { KioskFormProps } from '../../shared/page-props.ts';
import { papers } from '../../shared/printing.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { LookFields, optionsOf, ServiceChoice } from './device-fields.tsx';
import { DeviceForm, deviceFormTitle } from './device-form.tsx';
import { deviceSettingsMessages } from './device-settings-messages.ts';
import { SelectField, TextField } from './parts/field.tsx';
import { pageTitle } from './parts/page-title.ts';

function KioskFormView(form: ViewProps<KioskFormProps>) {
  const { choices } = form;
  const t = deviceSettingsMessages[form.context.locale];
  return (
    <DeviceForm form={form} kind="kiosk">
      <h2 class="group-title">{t.content}</h2>
      <ServiceChoice form={form} choices={choices} chosen={form.serviceIds} />
      <TextField form={form} name="welcome" label={t.welcome} hint={t.welcomeHint} input={{ autocomplete: 'off' }} />
      <SelectField form={form} name="locale" label={t.kioskLocale} options={optionsOf(locales, t.languages)} />
      <TextField
        form={form}
        name="returnAfter"
        label={t.returnAfter}
        hint={t.returnHint}
        input={{ type: 'number', min: 5, max: 120, inputMode: 'numeric' }}
      />
      <h2 class="group-title">{t.look}</h2>
      <LookFields form={form} choices={choices} />
      <h2 class="group-title">{t.printing}</h2>
      <SelectField form={form} name="printing" label={t.printingWay} options={optionsOf(printingWays, t.ways)} />
      <SelectField
        form={form}
        name="printerId"
        label={t.printer}
        hint={t.printerHint}
        options={[
          { value: '', label: t.none },
          ...choices.printers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        form={form}
        name="paper"
        label={t.paper}
        hint={t.paperHint}
        options={papers.map((width) => ({ value: String(width), label: t.millimetres(width) }))}
      />
    </DeviceForm>
  );
}

export const kioskForm: Page<KioskFormProps> = {
  title: ({ device }, locale) => pageTitle(deviceFormTitle(device, 'kiosk', locale), locale),
  View: KioskFormView,
};
