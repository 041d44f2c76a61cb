import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { ServiceRow } from '../../db/schema.ts';
import { firstWrong, isWhole, parseLabel, positionLimits } from '../branches/setting-values.ts';

export interface ServiceInput {
  name: string;
  prefix: string;
  digits: number;
  /** Null: unlimited. */
  dailyQuota: number | null;
  opensAt: string | null;
  closesAt: string | null;
  phoneRequired: boolean;
  position: number;
}

type ServiceValues = Pick<
  ServiceRow,
  'name' | 'prefix' | 'digits' | 'daily_quota' | 'opens_at' | 'closes_at' | 'phone_required' | 'position'
>;

export const digitLimits = { minimum: 1, maximum: 6 };
export const quotaLimits = { minimum: 1, maximum: 100_000 };
export const timePattern = '^([01]\\d|2[0-3]):[0-5]\\d$';
const time = new RegExp(timePattern);
const prefixPattern = /^[a-z0-9]{0,4}$/i;

export const usualService = {
  digits: 3,
  dailyQuota: null,
  opensAt: null,
  closesAt: null,
  phoneRequired: false,
};

export function checkService(input: ServiceInput): Result<ServiceValues> {
  const name = parseLabel(input.name);
  if (!name.ok) return name;
  const prefix = input.prefix.trim();
  const { digits, dailyQuota, opensAt, closesAt, position } = input;
  const wrong = firstWrong({
    prefix: prefixPattern.test(prefix),
    digits: isWhole(digits, digitLimits),
    dailyQuota: dailyQuota === null || isWhole(dailyQuota, quotaLimits),
    opensAt: opensAt === null || time.test(opensAt),
    closesAt: closesAt === null || (time.test(closesAt) && (opensAt === null || closesAt > opensAt)),
    position: isWhole(position, positionLimits),
  });
  if (wrong) return refuse('invalid-request', { field: wrong });
  return ok({
    name: name.value,
    prefix: prefix.toUpperCase(),
    digits,
    daily_quota: dailyQuota,
    opens_at: opensAt,
    closes_at: closesAt,
    phone_required: input.phoneRequired ? 1 : 0,
    position,
  });
}

export function inputOf(service: ServiceRow): ServiceInput {
  return {
    name: service.name,
    prefix: service.prefix,
    digits: service.digits,
    dailyQuota: service.daily_quota,
    opensAt: service.opens_at,
    closesAt: service.closes_at,
    phoneRequired: service.phone_required === 1,
    position: service.position,
  };
}
