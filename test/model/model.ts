import type { TicketRow } from '../../server/db/schema.ts';
import type { RefusalReason } from '../../shared/refusal.ts';
import type { TicketState } from '../../shared/ticket.ts';
import { localTime } from './local-time.ts';
import type { World } from './world.ts';

export interface Happened {
  ticketId: string;
  kind: string;
  from: TicketState | null;
  to: TicketState;
  at: number;
  staffId: string | null;
  counterId: string | null;
  reason: string | null;
}

export interface Seat {
  staffId: string;
  since: number;
  onBreak: boolean;
}

/** Something that staff did at a counter, and how the ticket was before. */
export interface UndoStep {
  counterId: string;
  at: number;
  kind: string;
  before: TicketRow;
  /** The ticket's version afterwards. */
  version: number;
  linkedId: string | null;
}

/** What the office should be like: small, slow and obvious, so that it is right. */
export interface Model {
  world: World;
  now: number;
  tickets: ReadonlyMap<string, TicketRow>;
  /** Who is at which counter, by counter. */
  seats: ReadonlyMap<string, Seat>;
  /** How many tickets each service gave out, by service and day. */
  issued: ReadonlyMap<string, number>;
  /** What can be undone, the newest last. */
  steps: readonly UndoStep[];
  /** Tickets that others do something with at this very moment: a call may pass over them. */
  passedOver: ReadonlySet<string>;
  keys: ReadonlyMap<number, string>;
  events: readonly Happened[];
}

/** What the real system answered. */
export type Outcome = { ok: true; ticket: TicketRow | null; repeated: boolean } | { ok: false; reason: RefusalReason };

export function today(model: Model): string {
  return localTime(model.world.branch.timeZone, model.now).day;
}

export function isOpen({ state }: TicketRow): boolean {
  return state === 'waiting' || state === 'called' || state === 'serving' || state === 'held';
}

export function heldAt(model: Model, counterId: string): TicketRow | undefined {
  return [...model.tickets.values()].find(
    ({ state, counter_id }) => counter_id === counterId && (state === 'called' || state === 'serving'),
  );
}

/** Today's line of a service, as the branch's rule would call it. */
export function serviceOrder(model: Model, serviceId: string): TicketRow[] {
  const line = waitingToday(model).filter(({ service_id }) => service_id === serviceId);
  return byRule(model, line, [serviceId]);
}

/** In which order the counter would call, by the rule of the branch. */
export function callingOrder(model: Model, counter: { id: string; serviceIds: readonly string[] }): TicketRow[] {
  const line = waitingToday(model).filter(({ service_id, for_counter_id }) =>
    for_counter_id === null ? counter.serviceIds.includes(service_id) : for_counter_id === counter.id,
  );
  return byRule(model, line, counter.serviceIds);
}

function byRule(model: Model, tickets: TicketRow[], serviceIds: readonly string[]): TicketRow[] {
  const { rule } = model.world;
  const limit = rule.maxWaitMinutes === null ? Number.POSITIVE_INFINITY : rule.maxWaitMinutes * 60_000;
  const rank = (ticket: TicketRow) => {
    if (model.now - ticket.line_at > limit) return -2;
    if (rule.kind === 'services') return serviceIds.indexOf(ticket.service_id);
    return rule.kind === 'priority' && ticket.priority_class !== 'regular' ? -1 : 0;
  };
  return tickets.sort((a, b) => rank(a) - rank(b) || inOrder(a, b));
}

/** Whoever may be called next: more than one only where others are busy with the first. */
export function nextInLine(model: Model, counter: { id: string; serviceIds: readonly string[] }): TicketRow[] {
  const order = callingOrder(model, counter);
  const sure = order.findIndex(({ id }) => !model.passedOver.has(id));
  return sure < 0 ? order : order.slice(0, sure + 1);
}

function waitingToday(model: Model): TicketRow[] {
  const day = today(model);
  return [...model.tickets.values()].filter(({ state, service_day }) => state === 'waiting' && service_day === day);
}

const inOrder = (a: TicketRow, b: TicketRow) => a.line_at - b.line_at || a.number - b.number || (a.id < b.id ? -1 : 1);

/** The counter that somebody has open. */
export function seatOf(model: Model, staffId: string): string | null {
  return [...model.seats].find(([, seat]) => seat.staffId === staffId)?.[0] ?? null;
}

/** What `undo` at the counter would take back. */
export function lastStep(model: Model, counterId: string): UndoStep | undefined {
  return model.steps.findLast((step) => step.counterId === counterId && step.at >= model.now - 5 * 60_000);
}

/** Counters left open since an earlier day; one with somebody at it is not left. */
export function forgotten(model: Model): string[] {
  const { timeZone } = model.world.branch;
  const old = [...model.seats].filter(([, { since }]) => localTime(timeZone, since).day < today(model));
  return old.map(([counterId]) => counterId).filter((counterId) => !heldAt(model, counterId));
}
