import type { WeekHours } from '../../../shared/opening-hours.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import { type Channel, channels } from '../../../shared/ticket.ts';
import type { ServiceRow } from '../../db/schema.ts';
import { checkWeek, parseWeekColumn } from '../branches/opening-hours.ts';
import { firstWrong, isWhole, parseLabel, positionLimits } from '../branches/setting-values.ts';
import { parseGroupPath } from './group-path.ts';

export type ChannelQuotas = Partial<Record<Channel, number>>;

export interface ServiceInput {
  name: string;
  /** Where a kiosk shows it: `Kependudukan / KTP`. */
  group: string;
  prefix: string;
  digits: number;
  /** Null: unlimited. */
  dailyQuota: number | null;
  channelQuotas: ChannelQuotas;
  /** Null: those of the branch. */
  hours: WeekHours | null;
  lastIssueMinutes: number;
  phoneRequired: boolean;
  onePerPhone: boolean;
  position: number;
}

export type ServiceValues = Pick<
  ServiceRow,
  | 'name'
  | 'group_path'
  | 'prefix'
  | 'digits'
  | 'daily_quota'
  | 'channel_quotas'
  | 'hours'
  | 'last_issue_minutes'
  | 'phone_required'
  | 'one_per_phone'
  | 'position'
>;

export const digitLimits = { minimum: 1, maximum: 6 };
export const quotaLimits = { minimum: 1, maximum: 100_000 };
export const channelQuotaLimits = { minimum: 0, maximum: 100_000 };
export const lastIssueLimits = { minimum: 0, maximum: 720 };
const prefixPattern = /^[a-z0-9]{0,4}$/i;

export const usualService = {
  group: '',
  digits: 3,
  dailyQuota: null,
  channelQuotas: {},
  hours: null,
  lastIssueMinutes: 0,
  phoneRequired: false,
  onePerPhone: false,
};

export function checkService(input: ServiceInput): Result<ServiceValues> {
  const name = parseLabel(input.name);
  if (!name.ok) return name;
  const group = parseGroupPath(input.group);
  if (!group.ok) return group;
  const prefix = input.prefix.trim();
  const { digits, dailyQuota, channelQuotas, lastIssueMinutes, position } = input;
  const ofChannel = (channel: Channel) => {
    const quota = channelQuotas[channel];
    return quota === undefined || isWhole(quota, channelQuotaLimits);
  };
  const wrong = firstWrong({
    prefix: prefixPattern.test(prefix),
    digits: isWhole(digits, digitLimits),
    dailyQuota: dailyQuota === null || isWhole(dailyQuota, quotaLimits),
    ...Object.fromEntries(channels.map((channel) => [`quota-${channel}`, ofChannel(channel)])),
    lastIssueMinutes: isWhole(lastIssueMinutes, lastIssueLimits),
    position: isWhole(position, positionLimits),
  });
  if (wrong) return refuse('invalid-request', { field: wrong });
  const hours = input.hours === null ? ok(null) : checkWeek(input.hours);
  if (!hours.ok) return hours;
  return ok({
    name: name.value,
    group_path: group.value,
    prefix: prefix.toUpperCase(),
    digits,
    daily_quota: dailyQuota,
    channel_quotas: Object.keys(channelQuotas).length === 0 ? null : JSON.stringify(channelQuotas),
    hours: hours.value === null ? null : JSON.stringify(hours.value),
    last_issue_minutes: lastIssueMinutes,
    phone_required: input.phoneRequired ? 1 : 0,
    one_per_phone: input.onePerPhone ? 1 : 0,
    position,
  });
}

export function inputOf(service: ServiceRow): ServiceInput {
  return {
    name: service.name,
    group: service.group_path,
    prefix: service.prefix,
    digits: service.digits,
    dailyQuota: service.daily_quota,
    channelQuotas: JSON.parse(service.channel_quotas ?? '{}') as ChannelQuotas,
    hours: parseWeekColumn(service.hours),
    lastIssueMinutes: service.last_issue_minutes,
    phoneRequired: service.phone_required === 1,
    onePerPhone: service.one_per_phone === 1,
    position: service.position,
  };
}
