import { type Refusal, refuse } from '../../../shared/refusal.ts';

export interface NumberRange {
  first: number;
  /** Null: no end. */
  last: number | null;
}

export const numberLimits = { minimum: 1, maximum: 999_999 };

export function checkRange({ first, last }: NumberRange): Refusal | null {
  const isNumber = (value: number) =>
    Number.isInteger(value) && value >= numberLimits.minimum && value <= numberLimits.maximum;
  if (!isNumber(first)) return refuse('invalid-request', { field: 'firstNumber' });
  if (last !== null && (!isNumber(last) || last < first)) return refuse('invalid-request', { field: 'lastNumber' });
  return null;
}

function overlap(one: NumberRange, other: NumberRange): boolean {
  const end = ({ last }: NumberRange) => last ?? Number.POSITIVE_INFINITY;
  return one.first <= end(other) && other.first <= end(one);
}

interface Numbered extends NumberRange {
  prefix: string;
  seriesId: string;
}

/** Two services in use whose numbers could be the same: the refusal, or null. */
export function collision(service: Numbered, others: readonly Numbered[]): Refusal | null {
  const rivals = others.filter(({ prefix, seriesId }) => prefix === service.prefix && seriesId !== service.seriesId);
  const rival = rivals.find((other) => overlap(service, other));
  if (!rival) return null;
  const bounded = service.last !== null || rival.last !== null || service.first !== 1 || rival.first !== 1;
  return bounded ? refuse('ranges-overlap', { field: 'firstNumber' }) : refuse('prefix-taken', { field: 'prefix' });
}
