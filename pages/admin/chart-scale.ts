import type { DashboardView } from '../../shared/snapshots.ts';

export type Hour = DashboardView['hours'][number];

/** Every hour from the first to the last, the quiet ones in between too. */
export function withQuietHours(hours: Hour[]): Hour[] {
  const known = new Map(hours.map((hour) => [hour.hour, hour]));
  const first = Math.min(...known.keys());
  const last = Math.max(...known.keys());
  return Array.from({ length: hours.length === 0 ? 0 : last - first + 1 }, (_, index) => {
    const hour = first + index;
    return known.get(hour) ?? { hour, issued: 0, completed: 0 };
  });
}

/** The next round even figure, so that half of it is whole: 4, 10, 20, 40, 100 ... */
export function roundedUp(value: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [2, 4, 10].find((factor) => factor * power >= Math.max(value, 4));
    if (step) return step * power;
  }
}
