export interface Spread {
  count: number;
  p50: number;
  p99: number;
  max: number;
}

/** Null when there is nothing to summarise. The p-th percentile is the smallest value that p % of all do not exceed. */
export function spread(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  if (sorted.length === 0) return null;
  return { count: sorted.length, p50: rank(0.5), p99: rank(0.99), max: rank(1) };
}
