import type { Why } from '../../../shared/calling-rule.ts';
import type { Queries } from '../../db/database.ts';
import { ruleOfCounter } from '../calling-rules/calling-rule-snapshots.ts';
import { callingOrder } from './calling-order.ts';
import type { Turn } from './choose-next.ts';
import { waitingFor } from './waiting-snapshots.ts';

interface CounterLine {
  counterId: string;
  /** In the order in which the counter serves them. */
  serviceIds: string[];
  day: string;
}

export interface CounterOrder {
  /** The first of those who wait, in the order in which they will be called here. */
  ids: string[];
  /** Why the very first is. */
  why: Why | null;
  total: number;
}

/** Whom the counter would call one after another, if nobody else came and no other counter called. */
export async function counterOrder(
  db: Queries,
  { counterId, serviceIds, day }: CounterLine,
  now: number,
  limit: number,
): Promise<CounterOrder> {
  const waiting = await waitingFor(db, serviceIds, day, counterId);
  const rule = await ruleOfCounter(db, counterId);
  const counter = await db.selectFrom('counters').select('turn').where('id', '=', counterId).executeTakeFirst();
  const priorityClasses = new Set(waiting.filter(({ priority }) => priority).map(({ priorityClass }) => priorityClass));
  const choosing = { rule, serviceIds, priorityClasses, turn: JSON.parse(counter?.turn ?? '{}') as Turn };
  const order = callingOrder(waiting, choosing, now, limit);
  return { ids: order.map(({ ticket }) => ticket.id), why: order[0]?.why ?? null, total: waiting.length };
}
