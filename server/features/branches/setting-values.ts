import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import { parseName } from '../visitors/visitor-details.ts';

const labelLimit = 60;
export const positionLimits = { minimum: 0, maximum: 9999 };

/** What a branch, a counter, a service or a staff member is called; the field is `name` everywhere. */
export function parseLabel(input: string): Result<string> {
  const name = parseName(input);
  if (!name.ok) return name;
  const { value } = name;
  return value === null || [...value].length > labelLimit ? refuse('invalid-request', { field: 'name' }) : ok(value);
}

export function isWhole(value: number, { minimum, maximum }: { minimum: number; maximum: number }): boolean {
  return Number.isInteger(value) && value >= minimum && value <= maximum;
}

/** The first field that is not right; the fields stand in the order of the form. */
export function firstWrong(checks: Record<string, boolean>): string | undefined {
  return Object.entries(checks).find(([, right]) => !right)?.[0];
}

/** Behind all others. */
export function nextPosition(others: readonly { position: number }[]): number {
  return Math.max(-1, ...others.map(({ position }) => position)) + 1;
}
