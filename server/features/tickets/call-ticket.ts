import type { Why } from '../../../shared/calling-rule.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { alone } from '../../db/lock.ts';
import type { TicketRow } from '../../db/schema.ts';
import { serviceDay } from '../branches/branch-time.ts';
import { ruleOf } from '../calling-rules/calling-rule-snapshots.ts';
import { type StaffedCounter, setTurn } from '../counters/staffed-counter.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { chooseNext, type Turn } from './choose-next.ts';
import { claimWaiting, headsOfLines, priorityClassesOf } from './line-store.ts';
import { readyCounter } from './ready-counter.ts';
import { called } from './ticket.ts';
import { applyCommand } from './ticket-change-store.ts';
import { lockTicket } from './ticket-store.ts';

/** Whoever is next by the counter's rule. */
export async function callNext(tx: Transaction, staff: ActingStaff, counterId: string): Promise<Result<TicketRow>> {
  const ready = await readyCounter(tx, staff, counterId);
  if (!ready.ok) return ready;
  const counter = ready.value;
  const day = serviceDay(counter.timeZone, tx.now);
  const rule = ruleOf(counter.calling_rule ?? counter.branch_rule);
  const without: string[] = [];
  let lost = false;
  for (;;) {
    const heads = await headsOfLines(tx.db, { counterId, day, without });
    const allowed = heads.filter((head) => mayServe(staff, head.serviceId));
    const priorityClasses = priorityClassesOf(heads);
    const turn = JSON.parse(counter.turn) as Turn;
    const choice = chooseNext(allowed, { rule, serviceIds: counter.serviceIds, priorityClasses, turn }, tx.now);
    if (!choice) return refuse('none-waiting');
    const ticket = await claimWaiting(tx, choice.ticket);
    if (ticket) {
      const turnAfter = JSON.stringify(choice.turn);
      if (turnAfter !== counter.turn) await setTurn(tx, counterId, turnAfter);
      return call(tx, staff, counter, ticket, choice.why);
    }
    // Another counter is calling it at this very moment. Those who lose wait for each other and look again: if all of
    // them went on trying at once, each would lose to most of the others.
    if (lost) without.push(choice.ticket.id);
    else await alone(tx, `calls of ${counter.branch_id}`);
    lost = true;
  }
}

/** This one, out of turn; also one that was called before and did not come, or is held. */
export async function callTicket(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
  counterId: string,
): Promise<Result<TicketRow>> {
  const ready = await readyCounter(tx, staff, counterId);
  if (!ready.ok) return ready;
  const counter = ready.value;
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket) return refuse('not-found', { field: 'ticketId' });
  if (ticket.branch_id !== counter.branch_id || !mayServe(staff, ticket.service_id)) return refuse('forbidden');
  if (ticket.service_day !== serviceDay(counter.timeZone, tx.now)) return refuse('wrong-state');
  return call(tx, staff, counter, ticket, { because: 'chosen' });
}

async function call(
  tx: Transaction,
  staff: ActingStaff,
  counter: StaffedCounter,
  ticket: TicketRow,
  why: Why,
): Promise<Result<TicketRow>> {
  const seat = { staffId: staff.id, counterId: counter.id };
  const change = (seen: TicketRow) => called(seen, seat, tx.now);
  const done = await applyCommand(tx, ticket, 'call', change, { ...seat, why }, { turn: counter.turn });
  return done ? ok(done) : refuse('wrong-state');
}

/** Without any service named, somebody may serve all of them. */
function mayServe({ serviceIds }: ActingStaff, serviceId: string): boolean {
  return serviceIds.length === 0 || serviceIds.includes(serviceId);
}
