export interface WaitBasis {
  /** People before this one. */
  ahead: number;
  /** Seconds; null: nothing was served yet from which one could tell. */
  meanService: number | null;
  /** Open, and serving the service. */
  counters: number;
}

/** In minutes. */
export interface WaitRange {
  from: number;
  to: number;
}

/** Of the expected wait: mean service times of a morning differ by about this from one quarter of an hour to the next. */
const spread = 0.25;
const step = 5;

/**
 * The wait by the number of people ahead: they share the counters, each for the mean service time. Simple on purpose
 * (queue length over capacity): it needs no history, adapts within minutes, and where counters serve several lines it
 * errs towards too short only as far as others are called in between. So it is given as a range, rounded outwards to
 * five minutes: nobody should come back too late because a printer was exact.
 */
export function estimateWait({ ahead, meanService, counters }: WaitBasis): WaitRange | null {
  if (meanService === null || counters === 0) return null;
  const expected = (ahead * meanService) / counters / 60;
  const from = Math.floor((expected * (1 - spread)) / step) * step;
  const to = Math.ceil((expected * (1 + spread)) / step) * step;
  return { from, to: Math.max(to, from + step) };
}
