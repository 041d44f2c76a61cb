import type { Compared } from './rounds.ts';

export const say = (text: string) => process.stdout.write(`${text}\n`);

/** What a figure should be: at least, at most, or just told. */
export type Goal = { atLeast: number } | { atMost: number } | null;

function judged(value: number, goal: Goal): string {
  if (goal === null) return '';
  const met = 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
  // A bench that misses its goal says so to whoever runs it in a script, too.
  if (!met) process.exitCode = 1;
  const wanted = 'atLeast' in goal ? `at least ${goal.atLeast}` : `at most ${goal.atMost}`;
  return `  goal ${wanted}: ${met ? 'met' : 'MISSED'}`;
}

/** One line: product, floor, their ratio, and whether that is good enough. */
export function tell(name: string, { product, floor, ratio }: Compared, unit: string, goal: Goal): void {
  const figures = `${number(product)} ${unit}, floor ${number(floor)} ${unit}, ratio ${ratio.toFixed(2)}`;
  say(`${name.padEnd(28)} ${figures}${judged(ratio, goal)}`);
}

/** One line for a figure that has no floor. */
export function tellAlone(name: string, value: number, unit: string, goal: Goal): void {
  say(`${name.padEnd(28)} ${number(value)} ${unit}${judged(value, goal)}`);
}

function number(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}
