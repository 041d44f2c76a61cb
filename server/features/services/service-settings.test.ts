import { describe, expect, test } from 'vitest';
import type { DayHours, WeekHours } from '../../../shared/opening-hours.ts';
import { checkService, type ServiceInput, usualService } from './service-settings.ts';

const good: ServiceInput = { ...usualService, name: 'Kasir', prefix: 'K', position: 0 };

const week = (day: DayHours): WeekHours => [day, day, day, day, day, day, day];

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
    ['lastIssueMinutes', { lastIssueMinutes: -1 }],
    ['position', { position: -1 }],
  ])('%s is refused in %j', (field, wrong) => {
    expect(checkService({ ...good, ...wrong })).toEqual({ ok: false, reason: 'invalid-request', field });
  });

  test('a quota by channel that is none names its channel', () => {
    const wrong = checkService({ ...good, channelQuotas: { web: 3, kiosk: 1.5 } });
    expect(wrong).toEqual({ ok: false, reason: 'invalid-request', field: 'quota-kiosk' });
  });

  test.each<[string, DayHours]>([
    ['that end before they begin', [['08:00', '07:59']]],
    ['that end when they begin', [['08:00', '08:00']]],
    [
      'that overlap',
      [
        ['08:00', '12:00'],
        ['11:00', '13:00'],
      ],
    ],
    ['of no clock', [['8:00', '12.00']]],
  ])('hours %s are refused', (_, day) => {
    expect(checkService({ ...good, hours: week(day) })).toMatchObject({ reason: 'hours-invalid', field: 'hours-0' });
  });

  test.each<Partial<ServiceInput>>([
    { name: '🎫'.repeat(60) },
    { prefix: '' },
    { dailyQuota: 1 },
    { dailyQuota: 100_000 },
    { channelQuotas: { web: 0 }, lastIssueMinutes: 720 },
    { hours: week([['08:00', '08:01']]) },
    { hours: week([]) },
  ])('%j is allowed', (right) => {
    expect(checkService({ ...good, ...right }).ok).toBe(true);
  });
});
