import type { HistoryFilter } from '../../shared/snapshots.ts';

/** The filter as a query, without the branch: a page and the API name that differently. */
export function filterQuery({
  from,
  to,
  serviceId,
  counterId,
  state,
  q,
}: HistoryFilter): Record<string, string | undefined> {
  return { from, to, serviceId, counterId, state, q };
}
