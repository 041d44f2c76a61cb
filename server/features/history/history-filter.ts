import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { HistoryFilter, ServiceDay } from '../../../shared/snapshots.ts';
import { ticketStates } from '../../../shared/ticket.ts';

/** As a form or an address gives it: an empty field is no filter. */
export type FilterInput = { [Name in keyof HistoryFilter]?: string | undefined };

const dayFormat = /^\d{4}-\d{2}-\d{2}$/;

export function parseHistoryFilter(input: FilterInput): Result<HistoryFilter> {
  const { from, to } = input;
  if (from && !isDay(from)) return refuse('invalid-request', { field: 'from' });
  if (to && !isDay(to)) return refuse('invalid-request', { field: 'to' });
  if (from && to && from > to) return refuse('invalid-request', { field: 'to' });
  const filter = keptFilter(input);
  if (input.state && !filter.state) return refuse('invalid-request', { field: 'state' });
  return ok(filter);
}

/** What of the input can be shown again in the form, right or wrong. */
export function keptFilter(input: FilterInput): HistoryFilter {
  const { branchId, from, to, serviceId, counterId } = input;
  const state = ticketStates.find((known) => known === input.state);
  const q = input.q?.replace(/\p{Cc}+/gu, ' ').trim();
  return {
    ...(branchId ? { branchId } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(serviceId ? { serviceId } : {}),
    ...(counterId ? { counterId } : {}),
    ...(state ? { state } : {}),
    ...(q ? { q } : {}),
  };
}

function isDay(text: string): text is ServiceDay {
  if (!dayFormat.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
