import type { Locale } from '../../shared/page.ts';
import type { RulesProps } from '../../shared/page-props.ts';
import type { ViewProps } from '../kit/page.ts';
import { clockTime } from '../kit/time.ts';
import { whyText } from '../kit/why.ts';
import { ServiceName } from './parts/badges.tsx';
import { DataTable } from './parts/data-table.tsx';
import { queueMessages } from './queue-messages.ts';

/** The line as the rule would call it. */
export function RulePreview({ preview, waiting, ...props }: ViewProps<RulesProps>) {
  if (!preview) return null;
  const { locale } = props.context;
  const t = queueMessages[locale].rules;
  const nameOf = names(props, locale);
  return (
    <section class="card" aria-labelledby="preview" id="preview-section">
      <h2 id="preview">{t.previewTitle}</h2>
      {preview.length > 0 && <p class="form-text">{t.previewOf(preview.length, waiting)}</p>}
      <DataTable
        label={t.previewTitle}
        rows={preview.map((ticket, index) => ({ ...ticket, place: index + 1 }))}
        rowKey={({ place }) => String(place)}
        empty={t.nobody}
        columns={[
          { head: t.place, numeric: true, cell: ({ place }) => place },
          { head: t.number, cell: ({ number }) => <span class="number">{number}</span> },
          { head: t.service, cell: ({ service }) => <ServiceName service={service} /> },
          { head: t.priority, cell: ({ priorityName }) => priorityName[locale] },
          { head: t.taken, numeric: true, cell: ({ issuedAt }) => clockTime(issuedAt, locale) },
          { head: t.why, cell: ({ why }) => whyText(why, nameOf, locale) },
        ]}
      />
    </section>
  );
}

function names({ priorityClasses, services }: Pick<RulesProps, 'priorityClasses' | 'services'>, locale: Locale) {
  const known = new Map([
    ...priorityClasses.map(({ code, name }): [string, string] => [code, name[locale]]),
    ...services.map(({ id, name }): [string, string] => [id, name]),
  ]);
  return (member: string) => known.get(member) ?? member;
}
