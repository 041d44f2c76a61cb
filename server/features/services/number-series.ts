import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import type { SeriesRow } from '../../db/schema.ts';
import { serviceDayOf } from '../branches/branches.ts';
import { ticketLabel } from '../tickets/ticket.ts';
import { checkRange, collision, type NumberRange } from './number-range.ts';
import {
  insertSeries,
  labelsOfDay,
  lastNumberOfDay,
  lockNumbers,
  type NumberedService,
  seriesById,
  updateSeries,
} from './number-series-store.ts';

/** What an administrator says of a service's numbers; what is not said stays. */
export interface NumbersInput {
  /** Null: a run of its own; otherwise the service whose run it shares. */
  numbersOf?: string | null | undefined;
  firstNumber?: number | undefined;
  /** Null: no end. */
  lastNumber?: number | null | undefined;
}

interface Service {
  id: string;
  branchId: string;
  prefix: string;
  digits: number;
  /** Null for a new one. */
  seriesId: string | null;
  active: boolean;
}

/**
 * The series that the service is to have, made or changed as the input says. A range belongs to the series, and so to
 * all who share it. Numbers that people hold today must not be given out a second time.
 */
export async function assignSeries(tx: Transaction, service: Service, input: NumbersInput): Promise<Result<string>> {
  const services = await lockNumbers(tx, service.branchId);
  const chosen = await chooseSeries(tx, service, services, input.numbersOf);
  if (!chosen.ok) return chosen;
  const { series, isNew } = chosen.value;
  const shared = typeof input.numbersOf === 'string' && input.numbersOf !== '';
  // Whoever joins others takes their range as it is.
  const range: NumberRange = {
    first: (shared && isJoining(service, series) ? undefined : input.firstNumber) ?? series.first_number,
    last: shared && isJoining(service, series) ? series.last_number : givenOr(input.lastNumber, series.last_number),
  };
  // A range that changes changes for all who share it.
  const members = services.filter((other) => other.series_id === series.id && other.id !== service.id && other.active);
  const numbered = service.active ? [service, ...members] : members;
  const wrong = checkRange(range) ?? (await againstToday(tx, numbered, series, range));
  if (wrong) return wrong;

  const others = services
    .filter((other) => other.id !== service.id && other.active === 1)
    .map((other) => ({ ...rangeOf(other), prefix: other.prefix, seriesId: other.series_id }));
  for (const prefix of new Set(numbered.map((one) => one.prefix))) {
    const met = collision({ ...range, prefix, seriesId: series.id }, others);
    if (met) return met;
  }
  if (isNew) await insertSeries(tx, { ...series, first_number: range.first, last_number: range.last });
  else await updateSeries(tx, series.id, range);
  return ok(series.id);
}

const givenOr = <T>(given: T | undefined, otherwise: T): T => (given === undefined ? otherwise : given);
const isJoining = (service: Service, series: SeriesRow) => service.seriesId !== series.id;
const rangeOf = ({ first_number, last_number }: NumberedService) => ({ first: first_number, last: last_number });

async function chooseSeries(
  tx: Transaction,
  service: Service,
  services: readonly NumberedService[],
  numbersOf: string | null | undefined,
): Promise<Result<{ series: SeriesRow; isNew: boolean }>> {
  const own = { id: newId(tx.now), branch_id: service.branchId, first_number: 1, last_number: null };
  if (numbersOf) {
    const other = services.find(({ id }) => id === numbersOf && id !== service.id);
    if (!other) return refuse('not-found', { field: 'numbersOf' });
    return ok({ series: await seriesById(tx, other.series_id), isNew: false });
  }
  if (service.seriesId === null) return ok({ series: own, isNew: true });
  const isShared = services.some(({ id, series_id }) => id !== service.id && series_id === service.seriesId);
  if (numbersOf === null && isShared) return ok({ series: own, isNew: true });
  return ok({ series: await seriesById(tx, service.seriesId), isNew: false });
}

async function againstToday(
  tx: Transaction,
  services: readonly Pick<Service, 'prefix' | 'digits'>[],
  series: SeriesRow,
  range: NumberRange,
) {
  const inUse = (field: string) => refuse('numbers-in-use', { field });
  const day = await serviceDayOf(tx, series.branch_id);
  const lastGiven = await lastNumberOfDay(tx, series, day);
  if (lastGiven !== undefined) {
    if (range.first !== series.first_number) return inUse('firstNumber');
    if (range.last !== null && range.last < lastGiven) return inUse('lastNumber');
  }
  const next = lastGiven === undefined ? range.first : lastGiven + 1;
  for (const { prefix, digits } of services) {
    const elsewhere = await labelsOfDay(tx, { branchId: series.branch_id, day, prefix, not: series.id });
    const meets = elsewhere.some((label) => {
      const number = Number(label.slice(prefix.length));
      const inRange = number >= next && (range.last === null || number <= range.last);
      return inRange && label === ticketLabel(prefix, number, digits);
    });
    if (meets) return inUse('prefix');
  }
  return null;
}
