import { describe, expect, test } from 'vitest';
import { checkStaff, isGoodPassword, type StaffInput } from './staff-settings.ts';

const reach = { branchId: null, counterIds: [], serviceIds: [] };
const dewi: StaffInput = { username: 'dewi', name: 'Dewi', role: 'staff', ...reach };

describe('the settings of an account', () => {
  test('are tidied', () => {
    const checked = checkStaff({ ...dewi, username: ' Dewi.S_1-a ', name: ' Dewi  Lestari ' });
    expect(checked.ok && checked.value).toEqual({ ...dewi, username: 'dewi.s_1-a', name: 'Dewi Lestari' });
  });

  test.each<[keyof StaffInput, Partial<StaffInput>]>([
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(400) }],
    ['username', { username: '' }],
    ['username', { username: 'ab' }],
    ['username', { username: 'a'.repeat(41) }],
    ['username', { username: 'de wi' }],
    ['username', { username: 'dewi🙂' }],
    ['role', { role: 'boss' as 'admin' }],
  ])('%s is refused in %j', (field, wrong) => {
    expect(checkStaff({ ...dewi, ...wrong })).toEqual({ ok: false, reason: 'invalid-request', field });
  });

  test.each([
    ['1234567', false],
    ['12345678', true],
    ['🔑'.repeat(8), true],
    ['x'.repeat(200), true],
    ['x'.repeat(201), false],
  ])('the password %s: %s', (password, good) => {
    expect(isGoodPassword(password)).toBe(good);
  });
});
