import type { PrinterFormProps } from '../../shared/page-props.ts';
import { type PrinterOverview, papers } from '../../shared/printing.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import { dayAndTime } from '../kit/dates.ts';
import { kitMessages } from '../kit/messages.ts';
import type { Page, ViewContext, ViewProps } from '../kit/page.ts';
import { deviceListMessages } from './device-list-messages.ts';
import { adminMessages } from './messages.ts';
import { inBranch } from './parts/addresses.ts';
import { Confirm } from './parts/confirm.tsx';
import { EntityForm } from './parts/entity-form.tsx';
import { CheckField, SelectField, TextField } from './parts/field.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { printerMessages } from './printer-messages.ts';

function PrinterFormView(props: ViewProps<PrinterFormProps>) {
  const { context, printer } = props;
  const t = printerMessages[context.locale].printer;
  const list = inBranch('/admin/devices', props);
  const title = printer ? t.edit(printer.name) : t.add;
  const action = (verb = '') => inBranch(`/admin/printers/${printer?.id}${verb}`, props);
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={title} back={{ href: list, label: t.back }} />
      {props.error?.reason === 'not-printed' ? <NotPrinted context={context} /> : <FormAlert form={props} />}
      {printer && <PrinterState context={context} printer={printer} test={action('/test')} />}
      <EntityForm
        form={props}
        label={title}
        action={printer ? action() : inBranch('/admin/printers', props)}
        submit={printer ? adminMessages[context.locale].form.save : t.create}
        cancelHref={list}
      >
        <TextField form={props} name="name" label={t.name} hint={t.nameHint} input={{ autocomplete: 'off' }} />
        <TextField
          form={props}
          name="host"
          label={t.host}
          hint={t.hostHint}
          input={{ autocomplete: 'off', spellcheck: false, autocapitalize: 'off' }}
        />
        <div class="field-row">
          <TextField form={props} name="port" label={t.port} hint={t.portHint} input={{ inputMode: 'numeric' }} />
          <SelectField
            form={props}
            name="paper"
            label={t.paper}
            options={papers.map((width) => ({ value: String(width), label: `${width} mm` }))}
          />
        </div>
        <CheckField form={props} name="reportsStatus" label={t.reportsStatus} hint={t.reportsStatusHint} />
      </EntityForm>
      {printer && (
        <section class="card lifecycle" aria-labelledby="lifecycle">
          <h2 id="lifecycle">{t.gone}</h2>
          <Confirm context={context} ask={t.remove} action={action('/delete')} act={t.removeNow(printer.name)}>
            {t.removeNote}
          </Confirm>
        </section>
      )}
    </Layout>
  );
}

/** Of the test page: nothing was to be saved. */
function NotPrinted({ context }: { context: ViewContext }) {
  return (
    <p class="alert alert-danger" role="alert">
      {kitMessages[context.locale].refusals['not-printed']}
    </p>
  );
}

function PrinterState({ context, printer, test }: { context: ViewContext; printer: PrinterOverview; test: string }) {
  const { locale } = context;
  const t = printerMessages[locale].printer;
  const { problem, checkedAt, lastSeenAt } = printer;
  const well = checkedAt === null ? t.notChecked : t.well;
  return (
    <section class="card printer-state" aria-labelledby="printer-state">
      <h2 id="printer-state">{t.state}</h2>
      <p class={problem ? 'printer-problem' : undefined}>
        {problem ? deviceListMessages[locale].printProblems[problem] : well}
      </p>
      <p class="form-text">
        {checkedAt && t.checked(dayAndTime(checkedAt, locale))} {lastSeenAt && t.seen(dayAndTime(lastSeenAt, locale))}
      </p>
      <form method="post" action={test}>
        <CsrfField token={context.csrf} />
        <button type="submit" class="btn btn-sm btn-outline-primary">
          {t.test}
        </button>
      </form>
    </section>
  );
}

export const printerForm: Page<PrinterFormProps> = {
  title: ({ printer }, locale) => {
    const t = printerMessages[locale].printer;
    return pageTitle(printer ? t.edit(printer.name) : t.add, locale);
  },
  View: PrinterFormView,
};
