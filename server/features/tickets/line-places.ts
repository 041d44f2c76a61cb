import { byArrival } from '../../../shared/calling-rule.ts';
import type { Queries } from '../../db/database.ts';
import { ruleOfBranch } from '../calling-rules/calling-rule-snapshots.ts';
import { callingOrder } from './calling-order.ts';
import { type WaitingTicket, waitingFor } from './waiting-snapshots.ts';

export interface Line {
  branchId: string;
  serviceId: string;
  day: string;
}

/** How many stand before each in the line of a service, by ticket. */
export async function placesInLine(db: Queries, line: Line, now: number): Promise<Map<string, number>> {
  return new Map((await lineInOrder(db, line, now)).map(({ id }, place) => [id, place]));
}

/**
 * All who wait for a service, as if one counter called them all by the branch's rule. Which services a counter calls
 * for besides nobody can know beforehand.
 */
export async function lineInOrder(db: Queries, line: Line, now: number): Promise<WaitingTicket[]> {
  const waiting = await waitingFor(db, [line.serviceId], line.day);
  const rule = await ruleOfBranch(db, line.branchId);
  const { order } = rule;
  const amongClasses = order.kind === 'priority' || (order.kind === 'ratio' && order.by === 'class');
  const counter = {
    rule: amongClasses ? rule : byArrival,
    serviceIds: [line.serviceId],
    priorityClasses: new Set(waiting.filter(({ priority }) => priority).map(({ priorityClass }) => priorityClass)),
    turn: {},
  };
  return callingOrder(waiting, counter, now).map(({ ticket }) => ticket);
}
