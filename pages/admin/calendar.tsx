import type { CalendarProps } from '../../shared/page-props.ts';
import type { SpecialDay } from '../../shared/snapshots.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import { shortDay } from '../kit/dates.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { inBranch } from './parts/addresses.ts';
import { type Column, DataTable } from './parts/data-table.tsx';
import { TextField } from './parts/field.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { queueMessages } from './queue-messages.ts';

function CalendarView(props: ViewProps<CalendarProps>) {
  const { context, days } = props;
  const { locale } = context;
  const t = queueMessages[locale].calendar;
  const columns: [Column<SpecialDay>, ...Column<SpecialDay>[]] = [
    { head: t.day, cell: ({ day }) => <span class="day">{shortDay(day, locale)}</span> },
    { head: t.name, cell: ({ name }) => name },
    {
      head: t.hours,
      cell: ({ hours }) => hours.map(([from, until]) => `${from}-${until}`).join(', ') || t.closed,
    },
    { head: t.remove, cell: (day) => <RemoveDay day={day} page={props} /> },
  ];
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={t.title} lead={t.lead} />
      <FormAlert form={props} />
      <BadRows {...props} />
      <section class="card">
        <h2>{t.list}</h2>
        <DataTable label={t.list} columns={columns} rows={days} rowKey={({ day }) => day} empty={t.empty} />
      </section>
      <form
        class="card entity-form"
        method="post"
        action={inBranch('/admin/calendar', props)}
        aria-label={t.add}
        noValidate
      >
        <h2>{t.add}</h2>
        <CsrfField token={context.csrf} />
        <div class="field-row">
          <TextField form={props} name="day" label={t.day} input={{ type: 'date', required: true }} />
          <TextField form={props} name="name" label={t.name} input={{ required: true, autocomplete: 'off' }} />
        </div>
        <TextField form={props} name="hours" label={t.hours} hint={t.hoursHint} input={{ autocomplete: 'off' }} />
        <div class="form-actions">
          <button type="submit" class="btn btn-primary">
            {t.save}
          </button>
        </div>
      </form>
      <form
        class="card entity-form"
        method="post"
        action={inBranch('/admin/calendar/import', props)}
        enctype="multipart/form-data"
        aria-label={t.import}
      >
        <h2>{t.import}</h2>
        <CsrfField token={context.csrf} />
        <TextField
          form={props}
          name="file"
          label={t.file}
          hint={t.importHint}
          input={{ type: 'file', required: true, accept: '.csv,.ics,.txt,text/csv,text/calendar' }}
        />
        <div class="form-actions">
          <button type="submit" class="btn btn-primary">
            {t.send}
          </button>
        </div>
      </form>
    </Layout>
  );
}

function BadRows({ badRows, context }: ViewProps<CalendarProps>) {
  if (badRows.length === 0) return null;
  const t = queueMessages[context.locale].calendar;
  return (
    <section class="card bad-rows" aria-labelledby="bad-rows">
      <h2 id="bad-rows">{t.badRows}</h2>
      <ul>
        {badRows.map(({ row, problem }) => (
          <li key={`${row} ${problem}`}>
            {row > 0 && `${t.row(row)}: `}
            {t.problems[problem]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RemoveDay({ day, page }: { day: SpecialDay; page: ViewProps<CalendarProps> }) {
  const t = queueMessages[page.context.locale].calendar;
  return (
    <form method="post" action={inBranch('/admin/calendar/delete', page)}>
      <CsrfField token={page.context.csrf} />
      <input type="hidden" name="day" value={day.day} />
      <button type="submit" class="btn btn-sm btn-outline-danger" aria-label={t.removeOf(day.name)}>
        {t.remove}
      </button>
    </form>
  );
}

export const calendar: Page<CalendarProps> = {
  title: (_, locale) => pageTitle(queueMessages[locale].calendar.title, locale),
  View: CalendarView,
};
