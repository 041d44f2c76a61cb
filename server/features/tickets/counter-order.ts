import type { CallingRule, Why } from '../../../shared/calling-rule.ts';
import { callingOrder } from './calling-order.ts';
import type { Turn } from './choose-next.ts';
import type { FrontOfLine } from './front-of-line-snapshots.ts';
import type { WaitingTicket } from './waiting-snapshots.ts';

interface CounterLine {
  /** Of the services that the counter serves, in their order there, by service. */
  fronts: ReadonlyMap<string, FrontOfLine>;
  sentHere: readonly WaitingTicket[];
  rule: CallingRule;
  turn: Turn;
}

export interface CounterOrder {
  /** The first of those who wait, in the order in which they will be called here. */
  ids: string[];
  /** Why the very first is. */
  why: Why | null;
  total: number;
}

/**
 * Whom the counter would call one after another, if nobody else came and no other counter called; of each line at least
 * `limit` must be given.
 */
export function counterOrder({ fronts, sentHere, rule, turn }: CounterLine, now: number, limit: number): CounterOrder {
  const lines = [...fronts.values()];
  const waiting = [...lines.flatMap(({ tickets }) => tickets), ...sentHere];
  const priorityClasses = new Set(waiting.filter(({ priority }) => priority).map(({ priorityClass }) => priorityClass));
  const choosing = { rule, serviceIds: [...fronts.keys()], priorityClasses, turn };
  const order = callingOrder(waiting, choosing, now, limit);
  return {
    ids: order.map(({ ticket }) => ticket.id),
    why: order[0]?.why ?? null,
    total: lines.reduce((sum, { total }) => sum + total, sentHere.length),
  };
}
