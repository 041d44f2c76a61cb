import { callingOrders } from '../../shared/calling-rule.ts';
import type { RulesProps } from '../../shared/page-props.ts';
import { CsrfField } from '../kit/csrf-field.tsx';
import type { Page, ViewProps } from '../kit/page.ts';
import { inBranch } from './parts/addresses.ts';
import { FieldNotes, TextField } from './parts/field.tsx';
import { FormAlert } from './parts/form-alert.tsx';
import { Layout } from './parts/layout.tsx';
import { PageHead } from './parts/page-head.tsx';
import { pageTitle } from './parts/page-title.ts';
import { queueMessages } from './queue-messages.ts';
import { RulePreview } from './rule-preview.tsx';
import { RatioFields } from './rule-ratio.tsx';

const addressOf = (props: RulesProps, counterId: string | null) => {
  const address = inBranch('/admin/rules', props);
  if (counterId === null) return address;
  return `${address}${address.includes('?') ? '&' : '?'}counter=${encodeURIComponent(counterId)}`;
};

function RulesView(props: ViewProps<RulesProps>) {
  const { context, counter } = props;
  const t = queueMessages[context.locale].rules;
  return (
    <Layout context={context} scope={props} done={props.done}>
      <PageHead title={t.title} lead={t.lead} />
      <Owners {...props} />
      <FormAlert form={props} />
      <form
        class="card entity-form rules"
        method="post"
        action={addressOf(props, counter?.id ?? null)}
        aria-label={`${t.whose} ${counter?.name ?? t.ofBranch}`}
        noValidate
      >
        <CsrfField token={context.csrf} />
        <fieldset class="field">
          <legend class="form-label">{t.kind}</legend>
          <FieldNotes form={props} name="kind" hint={undefined} />
          {callingOrders.map((kind) => (
            <div key={kind} class="form-check rule-kind">
              <input
                type="radio"
                class="form-check-input"
                id={`kind-${kind}`}
                name="kind"
                value={kind}
                defaultChecked={props.values.kind === kind}
                aria-describedby={`kind-${kind}-hint`}
              />
              <label class="form-check-label" for={`kind-${kind}`}>
                {t.kinds[kind]}
              </label>
              <p class="form-text" id={`kind-${kind}-hint`}>
                {t.kindHints[kind]}
              </p>
            </div>
          ))}
        </fieldset>
        <RatioFields form={props} />
        <TextField
          form={props}
          name="maxWaitMinutes"
          label={t.maxWait}
          hint={t.maxWaitHint}
          input={{ type: 'number', min: 1, max: 600, step: 1, inputMode: 'numeric' }}
        />
        <div class="form-actions">
          <button type="submit" class="btn btn-primary" name="do" value="save">
            {t.save}
          </button>
          <button type="submit" class="btn btn-outline-primary" name="do" value="preview">
            {t.preview}
          </button>
          {counter && (
            <button type="submit" class="btn btn-outline-secondary" name="do" value="inherit">
              {t.inherit}
            </button>
          )}
        </div>
      </form>
      <RulePreview {...props} />
    </Layout>
  );
}

/** The branch and its counters, to choose whose rule is looked at. */
function Owners(props: ViewProps<RulesProps>) {
  const t = queueMessages[props.context.locale].rules;
  const current = (id: string | null) => ((props.counter?.id ?? null) === id ? ('page' as const) : undefined);
  return (
    <nav class="rule-owners" aria-label={t.whose}>
      <ul>
        <li>
          <a href={addressOf(props, null)} aria-current={current(null)}>
            {t.ofBranch}
          </a>
        </li>
        {props.counters.map(({ id, name, ownRule }) => (
          <li key={id}>
            <a href={addressOf(props, id)} aria-current={current(id)}>
              {name}
              {ownRule && <small> ({t.ownRule})</small>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export const rules: Page<RulesProps> = {
  title: (_, locale) => pageTitle(queueMessages[locale].rules.title, locale),
  View: RulesView,
};
