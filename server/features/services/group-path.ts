import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import { parseName } from '../visitors/visitor-details.ts';

const levels = 3;
const partLimit = 60;
export const groupPathLimit = 200;

/** The groups in which a kiosk shows a service, as people type them (`Kependudukan/ KTP`), written one way. */
export function parseGroupPath(input: string): Result<string> {
  const parts: string[] = [];
  for (const typed of input.split('/')) {
    const part = parseName(typed);
    if (!part.ok || [...(part.value ?? '')].length > partLimit) return refuse('invalid-request', { field: 'group' });
    if (part.value !== null) parts.push(part.value);
  }
  return parts.length > levels ? refuse('invalid-request', { field: 'group' }) : ok(parts.join(' / '));
}

/** From the outermost to that in which it stands. */
export const groupsOfPath = (path: string): string[] => (path === '' ? [] : path.split(' / '));
