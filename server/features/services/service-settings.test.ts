import { describe, expect, test } from 'vitest';
import { checkService, type ServiceInput, usualService } from './service-settings.ts';

const good: ServiceInput = { ...usualService, name: 'Kasir', prefix: 'K', position: 0 };

describe('the settings of a service', () => {
  test('are tidied', () => {
    const checked = checkService({ ...good, name: '  Kasir \n Utama ', prefix: ' kb2 ' });
    expect(checked.ok && checked.value).toMatchObject({ name: 'Kasir Utama', prefix: 'KB2', phone_required: 0 });
  });

  test.each<[keyof ServiceInput, Partial<ServiceInput>]>([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(61) }],
    ['prefix', { prefix: 'ABCDE' }],
    ['prefix', { prefix: 'A-' }],
    ['digits', { digits: 0 }],
    ['digits', { digits: 7 }],
    ['digits', { digits: Number.NaN }],
    ['dailyQuota', { dailyQuota: 0 }],
    ['dailyQuota', { dailyQuota: 100_001 }],
    ['dailyQuota', { dailyQuota: 1.5 }],
    ['opensAt', { opensAt: '8:00' }],
    ['opensAt', { opensAt: '24:00' }],
    ['closesAt', { closesAt: '16.00' }],
    ['closesAt', { opensAt: '08:00', closesAt: '08:00' }],
    ['closesAt', { opensAt: '08:00', closesAt: '07:59' }],
    ['position', { position: -1 }],
  ])('%s is refused in %j', (field, wrong) => {
    expect(checkService({ ...good, ...wrong })).toEqual({ ok: false, reason: 'invalid-request', field });
  });

  test.each<Partial<ServiceInput>>([
    { name: '🎫'.repeat(60) },
    { prefix: '' },
    { dailyQuota: 1 },
    { dailyQuota: 100_000 },
    { opensAt: '08:00', closesAt: '08:01' },
    { opensAt: null, closesAt: '12:00' },
    { opensAt: '12:00', closesAt: null },
  ])('%j is allowed', (right) => {
    expect(checkService({ ...good, ...right }).ok).toBe(true);
  });
});
