import type { Served } from './simulate-day.ts';

/** Mean and 90th percentile of the waits, by service and by class, as lines of text. */
export function summarize(served: readonly Served[]): string {
  const groups = [
    ...[...Map.groupBy(served, ({ serviceId }) => serviceId)].sort(([a], [b]) => (a < b ? -1 : 1)),
    ...[...Map.groupBy(served, ({ priorityClass }) => priorityClass)].sort(([a], [b]) => (a < b ? -1 : 1)),
    ['all', served] as const,
  ];
  return groups.map(([name, members]) => lineOf(name, members)).join('');
}

function lineOf(name: string, members: readonly Served[]): string {
  const waits = members.map(({ wait }) => wait).sort((a, b) => a - b);
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
  const at = (part: number) => (waits[Math.ceil(waits.length * part) - 1] ?? 0).toFixed(1).padStart(6);
  const count = String(waits.length).padStart(5);
  return `  ${name.padEnd(14)} ${count} tickets  mean ${mean.toFixed(1).padStart(6)}  p90 ${at(0.9)}  longest ${at(1)} min\n`;
}
