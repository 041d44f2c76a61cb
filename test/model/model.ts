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

/** What the office should be like: small, slow and obvious, so that it is right. */
export interface Model {
  world: World;
  now: number;
  tickets: ReadonlyMap<string, TicketRow>;
  /** Who is at which counter, by counter. */
  seats: ReadonlyMap<string, { staffId: string; since: number }>;
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

/** Today's line of the services, longest wait first. */
export function line(model: Model, serviceIds: readonly string[]): TicketRow[] {
  return [...model.tickets.values()]
    .filter(({ state, service_id }) => state === 'waiting' && serviceIds.includes(service_id))
    .filter(({ service_day }) => service_day === today(model))
    .sort(inOrder);
}

/** Whoever may be called next: several only if they came at the same instant with the same number of two series. */
export function nextInLine(model: Model, serviceIds: readonly string[]): TicketRow[] {
  const waiting = line(model, serviceIds);
  return waiting.filter((ticket) => waiting[0] && inOrder(ticket, waiting[0]) === 0);
}

const inOrder = (a: TicketRow, b: TicketRow) => a.issued_at - b.issued_at || a.number - b.number;

/** Counters left open since an earlier day; one with somebody at it is not left. */
export function forgotten(model: Model): string[] {
  const { timeZone } = model.world.branch;
  const old = [...model.seats].filter(([, { since }]) => localTime(timeZone, since).day < today(model));
  return old.map(([counterId]) => counterId).filter((counterId) => !heldAt(model, counterId));
}
