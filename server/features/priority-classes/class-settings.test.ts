import { expect, test } from 'vitest';
import { type ClassInput, checkClass, codeFor } from './class-settings.ts';

const veterans: ClassInput = {
  nameId: 'Veteran',
  nameEn: 'Veterans',
  priority: true,
  visitorMayChoose: false,
  position: 6,
};

test('names are tidied', () => {
  const checked = checkClass({ ...veterans, nameId: '  Veteran   perang ' });
  expect(checked).toMatchObject({ ok: true, value: { name_id: 'Veteran perang', priority: 1, visitor_may_choose: 0 } });
});

test.each<[keyof ClassInput, Partial<ClassInput>]>([
  ['nameId', { nameId: ' ' }],
  ['nameEn', { nameEn: 'x'.repeat(61) }],
  ['position', { position: -1 }],
  ['position', { position: 1.5 }],
])('%s is refused in %j', (field, wrong) => {
  expect(checkClass({ ...veterans, ...wrong })).toEqual({ ok: false, reason: 'invalid-request', field });
});

test.each([
  ['With small children', [], 'with-small-children'],
  ['  Élderly & Café ', [], 'elderly-cafe'],
  ['Veterans', ['veterans', 'veterans-2'], 'veterans-3'],
  ['優先', [], 'class'],
  [`${'x'.repeat(39)} yz`, [], 'x'.repeat(39)],
  // The address of the form for a new one.
  ['New', [], 'new-2'],
])('the code of %j among %j is %s', (name, taken, code) => {
  expect(codeFor(name, taken)).toBe(code);
});
