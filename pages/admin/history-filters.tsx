import type { HistoryProps } from '../../shared/page-props.ts';
import { ticketStates } from '../../shared/ticket.ts';
import { kitMessages } from '../kit/messages.ts';
import type { ViewProps } from '../kit/page.ts';
import { filterQuery } from './history-query.ts';
import { adminMessages } from './messages.ts';
import { branchQuery, inBranch } from './parts/addresses.ts';
import { SelectField, TextField } from './parts/field.tsx';

export function HistoryFilters(props: ViewProps<HistoryProps>) {
  const { context, error, filter, services, counters } = props;
  const t = adminMessages[context.locale].history;
  const values = Object.fromEntries(Object.entries(filterQuery(filter)).map(([name, value]) => [name, value ?? '']));
  const form = { context, error, values };
  const { branch } = branchQuery(props);
  const any = { value: '', label: t.all };
  return (
    <form class="card filters" method="get" action="/admin/history" aria-label={t.filters}>
      {branch && <input type="hidden" name="branch" value={branch} />}
      <TextField form={form} name="from" label={t.from} input={{ type: 'date' }} />
      <TextField form={form} name="to" label={t.to} input={{ type: 'date' }} />
      <SelectField
        form={form}
        name="serviceId"
        label={t.service}
        options={[any, ...services.map(({ id, name, prefix }) => ({ value: id, label: `${prefix} · ${name}` }))]}
      />
      <SelectField
        form={form}
        name="counterId"
        label={t.counter}
        options={[any, ...counters.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField
        form={form}
        name="state"
        label={t.state}
        options={[
          any,
          ...ticketStates.map((state) => ({ value: state, label: kitMessages[context.locale].states[state] })),
        ]}
      />
      <TextField
        form={form}
        name="q"
        label={t.q}
        input={{ type: 'search', placeholder: t.qHint, title: t.qHint, autocomplete: 'off', spellcheck: false }}
      />
      <div class="form-actions">
        <button type="submit" class="btn btn-primary">
          {t.show}
        </button>
        <a class="btn btn-link" href={inBranch('/admin/history', props)}>
          {t.clear}
        </a>
      </div>
    </form>
  );
}
