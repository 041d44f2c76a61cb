import { type CallingRule, callingOrders, type RatioGroup } from '../../../shared/calling-rule.ts';
import { ok, type Refusal, type Result, refuse } from '../../../shared/refusal.ts';
import { isWhole } from '../branches/setting-values.ts';

export const maxWaitLimits = { minimum: 1, maximum: 600 };
export const shareLimits = { minimum: 0, maximum: 99 };

/** What a rule may name: of the branch, and in use. */
export interface Known {
  serviceIds: readonly string[];
  classCodes: readonly string[];
}

export function checkRule(rule: CallingRule, known: Known): Result<CallingRule> {
  const { order, maxWaitMinutes } = rule;
  if (!callingOrders.includes(order.kind)) return refuse('invalid-request', { field: 'kind' });
  if (maxWaitMinutes !== null && !isWhole(maxWaitMinutes, maxWaitLimits)) {
    return refuse('invalid-request', { field: 'maxWaitMinutes' });
  }
  if (order.kind !== 'ratio') return ok({ order: { kind: order.kind }, maxWaitMinutes });
  const { by, groups } = order;
  const wrong = checkGroups(groups, by === 'class' ? known.classCodes : known.serviceIds);
  return wrong ?? ok({ order: { kind: 'ratio', by, groups }, maxWaitMinutes });
}

function checkGroups(groups: readonly RatioGroup[], known: readonly string[]): Refusal | null {
  const field = 'groups';
  const members = groups.flatMap((group) => group.members);
  if (!members.every((member) => known.includes(member))) return refuse('unknown-in-rule', { field });
  const others = groups.filter((group) => group.members.length === 0);
  const twice = new Set(members).size < members.length || others.length > 1;
  if (twice || groups.length < 2 || !groups.every(({ share }) => isWhole(share, shareLimits))) {
    return refuse('invalid-request', { field });
  }
  return groups.every(({ share }) => share === 0) ? refuse('ratio-zero', { field }) : null;
}
