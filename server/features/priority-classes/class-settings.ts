import { ok, type Refusal, type Result, refuse } from '../../../shared/refusal.ts';
import type { PriorityClassRow } from '../../db/schema.ts';
import { firstWrong, isWhole, parseLabel, positionLimits } from '../branches/setting-values.ts';

export interface ClassInput {
  nameId: string;
  nameEn: string;
  priority: boolean;
  visitorMayChoose: boolean;
  position: number;
}

type ClassValues = Pick<PriorityClassRow, 'name_id' | 'name_en' | 'priority' | 'visitor_may_choose' | 'position'>;

export function checkClass(input: ClassInput): Result<ClassValues> {
  const nameId = parseLabel(input.nameId);
  const nameEn = parseLabel(input.nameEn);
  const wrong = firstWrong({
    nameId: nameId.ok,
    nameEn: nameEn.ok,
    position: isWhole(input.position, positionLimits),
  });
  if (wrong || !nameId.ok || !nameEn.ok) return refuse('invalid-request', { field: wrong ?? 'nameId' });
  return ok({
    name_id: nameId.value,
    name_en: nameEn.value,
    priority: input.priority ? 1 : 0,
    visitor_may_choose: input.visitorMayChoose ? 1 : 0,
    position: input.position,
  });
}

export function inputOf(row: PriorityClassRow): ClassInput {
  return {
    nameId: row.name_id,
    nameEn: row.name_en,
    priority: row.priority === 1,
    visitorMayChoose: row.visitor_may_choose === 1,
    position: row.position,
  };
}

/** Two classes that read the same could not be told apart. */
export function sameName(values: ClassValues, others: readonly PriorityClassRow[]): Refusal | null {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  if (others.some(({ name_id }) => same(name_id, values.name_id))) return refuse('name-taken', { field: 'nameId' });
  if (others.some(({ name_en }) => same(name_en, values.name_en))) return refuse('name-taken', { field: 'nameEn' });
  return null;
}

/** In an address it stands where a code would. */
const reserved = 'new';

/** `With small children` becomes `with-small-children`, and another of that name the same with a number. */
export function codeFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const base = plain || 'class';
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base}-${number}`;
    if (code !== reserved && !taken.includes(code)) return code;
  }
}
