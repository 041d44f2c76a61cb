import type { HistoryProps } from '../../shared/page-props.ts';
import type { ViewProps } from '../kit/page.ts';
import { filterQuery } from './history-query.ts';
import { adminMessages } from './messages.ts';
import { address, branchQuery } from './parts/addresses.ts';

/** Forward by cursor, and back to the start. */
export function HistoryPages(props: ViewProps<HistoryProps>) {
  const { context, filter, nextCursor } = props;
  const t = adminMessages[context.locale].history;
  const isFirst = !new URLSearchParams(context.path.split('?')[1]).has('cursor');
  if (isFirst && !nextCursor) return null;
  const query = { ...branchQuery(props), ...filterQuery(filter) };
  return (
    <nav class="history-pages" aria-label={t.pages}>
      {!isFirst && (
        <a class="btn btn-sm btn-outline-secondary" href={address('/admin/history', query)}>
          {t.first}
        </a>
      )}
      {nextCursor && (
        <a class="btn btn-sm btn-outline-primary" href={address('/admin/history', { ...query, cursor: nextCursor })}>
          {t.next}
        </a>
      )}
    </nav>
  );
}
